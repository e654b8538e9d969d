import './every-page.js';
import { readData } from './try-it/data.js';
import { startTryIt } from './try-it/start.js';

startTryIt(readData());
