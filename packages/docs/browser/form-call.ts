import { callAndShow } from './try-it/call-and-show.js';

// The client and its validators are most of the front page's script, and most readers never make a call.
window.b24CallAndShow = callAndShow;
