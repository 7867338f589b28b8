// What takes longer than a second says that it is under way; what is quicker needs no sign.
const patience = 1000;
let waits = 0;
let timer = 0;

export function begin() {
  if (waits++ === 0) timer = setTimeout(() => document.documentElement.toggleAttribute('data-waiting', true), patience);
}

export function end() {
  if (waits > 0 && --waits > 0) return;
  clearTimeout(timer);
  document.documentElement.removeAttribute('data-waiting');
}

document.addEventListener('htmx:beforeRequest', begin);
document.addEventListener('htmx:afterRequest', end);
