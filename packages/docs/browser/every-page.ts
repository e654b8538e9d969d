import { startCopying } from './copy.js';
import { startFilters } from './filter.js';
import { startFlavours } from './flavours.js';
import { startPrinting } from './print.js';
import { startSearch } from './search.js';
import { startTabs } from './tabs.js';
import { openTarget } from './target.js';

startTabs(document);
startCopying(document);
startFlavours(document);
startFilters(document);
startSearch({ shortcut: true });
startPrinting(document);
openTarget();
