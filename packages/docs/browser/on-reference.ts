import { makeAccessible } from './redoc-access.js';
import { startSearch } from './search.js';

// Redoc has Ctrl+K for its own search.
startSearch({ shortcut: false });
makeAccessible();
