// Links and forms fetch whole pages, and what differs is morphed into the one that is shown, so that focus, scrolling and open menus stay.
import htmx from 'htmx.org';
import { Idiomorph } from 'idiomorph';
import { flush, isPending } from './saving.js';

window.htmx = htmx;
htmx.config.historyCacheSize = 0;     // nobody's bank in the browser's storage

htmx.defineExtension('morph', {
  isInlineSwap: style => style === 'morph',
  handleSwap(style, target, fragment) {
    if (style !== 'morph') return false;
    return morph(target, fragment.querySelector?.('#page') ?? fragment.firstElementChild ?? fragment);
  },
});

function morph(target, next) {
  const stays = old => old instanceof Element && old.hasAttribute('data-keep');
  return Idiomorph.morph(target, next, {
    morphStyle: 'outerHTML', ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: old => !stays(old) && !(old.form && isPending(old.form)),
      beforeNodeRemoved: old => !stays(old),
      // What a person has unfolded stays so.
      beforeAttributeUpdated: (name, element, kind) => !(name === 'open' && kind === 'remove' && element.localName === 'details'),
    },
  });
}

// Shows what a form that saved itself has changed elsewhere on the page. The focus stays where it is.
let asked = 0;
let isRefreshing = false;
export async function refresh() {
  const number = ++asked;
  const address = location.href;
  const isStale = () => number !== asked || address !== location.href;
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || isStale()) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('page');
  if (isStale() || !page) return;
  morph(document.getElementById('page'), page);
  htmx.process(document.getElementById('page'));
  isRefreshing = true;
  document.dispatchEvent(new CustomEvent('htmx:afterSettle'));
  isRefreshing = false;
}

// A text that is still being saved is saved first: what comes back then has it.
document.addEventListener('htmx:confirm', event => {
  event.preventDefault();
  flush(event.detail.elt).then(saved => { if (saved) event.detail.issueRequest(true); });
});

let path = location.pathname;
document.addEventListener('htmx:afterSettle', () => {
  if (isRefreshing) return;
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

// The same page again, as it is now.
document.addEventListener('stale', () => htmx.ajax('GET', location.pathname + location.search, { target: '#page', swap: 'morph', select: '#page' }));

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
