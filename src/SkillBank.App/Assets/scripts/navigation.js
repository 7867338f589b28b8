// Links and forms fetch whole pages, and what differs is morphed into the one that is shown, so that focus, scrolling and open menus stay.
import htmx from 'htmx.org';
import { Idiomorph } from 'idiomorph';
import { flush, isPending } from './saving.js';
import { begin, end } from './waiting.js';

window.htmx = htmx;
htmx.config.historyCacheSize = 0;     // nobody's bank in the browser's storage
htmx.config.defaultSettleDelay = 0;   // the focus moves with the page, not after someone has put it into a field

htmx.defineExtension('morph', {
  isInlineSwap: style => style === 'morph',
  handleSwap(style, target, fragment) {
    if (style !== 'morph') return false;
    return morph(target, fragment.querySelector?.('#page') ?? fragment.firstElementChild ?? fragment);
  },
});

function morph(target, next) {
  const stays = old => old instanceof Element && old.hasAttribute('data-keep');
  const focused = document.activeElement;
  // Idiomorph's own care for what has the focus would leave all of a focused card as it was.
  const isTyped = old => old === focused && old.matches('input, textarea, select');
  const morphed = Idiomorph.morph(target, next, {
    morphStyle: 'outerHTML',
    callbacks: {
      beforeNodeMorphed: old => !stays(old) && !isTyped(old) && !(old.form && isPending(old.form)),
      beforeNodeRemoved: old => !stays(old),
      // What a person has unfolded stays so.
      beforeAttributeUpdated: (name, element, kind) => !(name === 'open' && kind === 'remove' && element.localName === 'details'),
    },
  });
  if (document.activeElement === document.body) focusAgain(focused);
  return morphed;
}

// What moves to another place loses the focus on the way; the form of something new gives way to the form of what was made by it.
function focusAgain(focused) {
  if (focused?.isConnected) return focused.focus({ preventScroll: true });
  const action = focused?.name && focused.form?.getAttribute('action');
  const twin = action && [...document.forms].find(form => form.getAttribute('action') === action)?.elements[focused.name];
  if (!(twin instanceof HTMLElement)) return;
  twin.focus({ preventScroll: true });
  if (typeof focused.selectionStart === 'number') twin.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}

// Shows what a form that saved itself has changed elsewhere on the page: one look at a time, and one more when something was saved meanwhile. The
// focus stays where it is.
let looking = false;
let looksAgain = false;
let requests = 0;
document.addEventListener('htmx:beforeRequest', () => requests++);
document.addEventListener('stale', async () => {
  looksAgain = true;
  if (looking) return;
  looking = true;
  while (looksAgain) {
    looksAgain = false;
    await look();
  }
  looking = false;
});

let isLooking = false;
async function look() {
  const [address, before] = [location.href, requests];
  begin();
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null).finally(end);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('page');
  if (!page || address !== location.href || before !== requests) return;
  // The form that made something is about to give way; what is typed in it comes first, and is followed by another look.
  if ([...document.forms].some(form => form.dataset.made !== undefined && isPending(form))) return;
  later(page);
  morph(document.getElementById('page'), page);
  htmx.process(document.getElementById('page'));
  isLooking = true;
  document.dispatchEvent(new CustomEvent('htmx:afterSettle'));
  isLooking = false;
}

// Pictures that cost much and can wait stay as they are until nothing has changed for a while.
let waiting = 0;
function later(page) {
  clearTimeout(waiting);
  const changes = [...page.querySelectorAll('img[data-late]')].map((next, i) => [document.querySelectorAll('img[data-late]')[i], next, next.src]).filter(([old, next]) => old && old.src !== next.src);
  for (const [old, next] of changes) next.setAttribute('src', old.getAttribute('src'));
  waiting = setTimeout(() => { for (const [old, , src] of changes) if (old.isConnected) old.src = src; }, 1200);
}

// Whether what is on its way is a page that somebody goes to, not something that is stored.
let isComing = false;
document.addEventListener('htmx:beforeRequest', event => { if (!event.detail.elt.hasAttribute('hx-sync')) isComing = event.detail.requestConfig.verb === 'get'; });
document.addEventListener('htmx:afterRequest', event => { if (!event.detail.elt.hasAttribute('hx-sync')) isComing = false; });

// A text that is still being saved is saved first: what comes back then has it. A link that is followed while a page is coming is followed instead.
document.addEventListener('htmx:confirm', event => {
  const { elt, issueRequest } = event.detail;
  event.preventDefault();
  flush(elt).then(saved => {
    if (!saved) return;
    if (isComing && elt.matches('a[href]')) endComing();
    issueRequest(true);
  });
});

// To htmx a request that was ended is an error, which it would tell the console.
let isEnding = false;
htmx.logger = (element, name, detail) => { if (isEnding) delete detail.error; };
function endComing() {
  isEnding = true;
  htmx.trigger(document.body, 'htmx:abort');
  isEnding = false;
}

let path = location.pathname;
document.addEventListener('htmx:afterSettle', () => {
  if (isLooking) return;
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const moved = path !== location.pathname;
  path = location.pathname;
  const start = firstField();
  if (target) focusOn(target);
  else if (moved && start) start.focus();
  else if (moved || document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: !moved });
});

function firstField() { return document.querySelector('[data-autofocus]')?.querySelector('input:not([type=hidden]), textarea'); }
if (document.activeElement === document.body) firstField()?.focus();

document.addEventListener('htmx:sendError', () => tell('The server does not answer. What you see is kept; try again in a moment.'));

function focusOn(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

export function tell(text) {
  const place = document.getElementById('toast');
  if (!place) return;
  const toast = document.createElement('div');
  toast.className = 'toasty is-problem';
  toast.dataset.toast = '';
  toast.textContent = text;
  place.replaceChildren(toast);
}

document.addEventListener('made', event => go(event.detail));

// Goes to a page as a link would.
export function go(url) {
  const link = document.createElement('a');
  link.href = url;
  link.hidden = true;   // and stays until the page that comes has none
  document.getElementById('page').append(link);
  htmx.process(link);
  link.click();
}

export { htmx };
