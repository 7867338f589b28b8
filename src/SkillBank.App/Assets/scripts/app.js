// What pages do in the browser. Everything works without it too, through plain links and forms; with it nothing reloads, and texts save themselves.
import './navigation.js';
import './saving.js';
import './editor.js';
import './keys.js';
import './palette.js';
import './menus.js';
import './toasts.js';
import './theme.js';
import './moments.js';
import './sorting.js';
import './builder.js';
import './skills.js';
import './drop.js';
import './tags.js';

performance.mark('usable');
