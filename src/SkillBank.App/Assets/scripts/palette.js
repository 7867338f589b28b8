// Ctrl K: search over everything, answered by the server as one short list.
import { htmx } from './navigation.js';

const dialog = () => document.getElementById('palette');
let asked = 0;

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); open(); }
});
document.addEventListener('click', event => {
  if (!event.target.closest('a[data-palette]')) return;
  event.preventDefault();
  event.stopPropagation();
  open();
}, true);

function open() {
  const palette = dialog();
  if (!palette || palette.open) return;
  const field = palette.querySelector('input');
  palette.showModal();
  field.select();
  ask(field);
}

document.addEventListener('input', event => { if (event.target.matches('#palette input')) ask(event.target); });

async function ask(field) {
  const number = ++asked;
  const answer = await fetch(`${field.dataset.search}?hits&q=${encodeURIComponent(field.value)}`).catch(() => null);
  if (!answer?.ok || number !== asked) return;
  const html = await answer.text();
  if (number !== asked) return;
  const list = document.getElementById('palette-hits');
  list.innerHTML = html;
  htmx.process(list);
  choose(list.querySelector('[role=option]'), field);
}

document.addEventListener('keydown', event => {
  if (!event.target.matches('#palette input')) return;
  const options = [...document.querySelectorAll('#palette-hits [role=option]')];
  const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    choose(options[(at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length], event.target);
  } else if (event.key === 'Enter' && options[at]) {
    event.preventDefault();
    dialog().close();
    options[at].click();
  }
});
document.addEventListener('click', event => {
  if (event.target.closest('#palette [role=option]') || event.target === dialog()) dialog().close();
});

function choose(option, field) {
  for (const other of document.querySelectorAll('#palette-hits [role=option]')) other.setAttribute('aria-selected', String(other === option));
  field.setAttribute('aria-expanded', String(Boolean(option)));
  if (!option) return field.removeAttribute('aria-activedescendant');
  field.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}
