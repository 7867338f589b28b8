// Shortcuts: j and k move between entries, e edits, n adds, Esc closes, Alt with an arrow moves the entry, ? shows the sheet.
import { go } from './navigation.js';

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === 'Escape') return close(event, typing);
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) return move(event);
  if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const deed = { j: () => step(1), k: () => step(-1), e: () => press('[data-edit]'), n: () => follow('[data-new]'), '?': sheet }[event.key];
  if (deed) { event.preventDefault(); deed(); }
});

document.addEventListener('click', event => {
  if (!event.target.closest('[data-shortcuts]')) return;
  event.preventDefault();
  sheet();
});

const entries = () => [...document.querySelectorAll('[data-entry]')];
const current = () => document.activeElement?.closest('[data-entry]');

function step(by) {
  const all = entries();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function press(selector) { current()?.querySelector(selector)?.click(); }

function follow(selector) { const link = document.querySelector(selector); if (link) go(link.getAttribute('href')); }

function move(event) {
  const button = current()?.querySelector(`[data-does=${event.key === 'ArrowUp' ? 'up' : 'down'}]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
}

function close(event, typing) {
  const menu = document.querySelector('details[data-menu][open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); return event.preventDefault(); }
  // A dialog that has just come is not modal yet, so the browser does not close it.
  const dialog = document.querySelector('dialog[open]');
  if (dialog) return dialog.matches(':modal') ? undefined : dialog.querySelector('a[aria-label="Close"]')?.click();
  const panel = document.querySelector('[data-panel] [data-close]');
  const link = panel ?? typing?.closest('.is-editing, .is-open')?.querySelector('[data-close]') ?? document.querySelector('[data-close]');
  if (!link) return typing?.blur();
  event.preventDefault();
  link.click();
}

function sheet() { document.getElementById('shortcuts-sheet')?.showModal(); }
