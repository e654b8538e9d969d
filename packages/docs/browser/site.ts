import { startCopying } from './copy.js';
import { startTabs } from './tabs.js';
import { readData } from './try-it/data.js';
import { startTryIt } from './try-it/start.js';

startTabs(document);
startCopying(document);
startTryIt(readData());
