// The rows of skills: dragging within and between kinds, filtering while typing, picking a range. Each has a twin in the menus and forms of the page.
import { htmx } from './navigation.js';

let last = null;
let merging = false;

function ready() {
  arrange();
  const filter = document.querySelector('[data-skill-filter]');
  if (filter?.value) show(filter);
  const panel = document.getElementById('merging');
  if (panel && !merging) panel.focus();
  merging = panel !== null;
}

async function arrange() {
  if (!document.querySelector('tbody.can-arrange')) return;
  const { default: Sortable } = await import('sortablejs');
  for (const kind of document.querySelectorAll('tbody.can-arrange')) {
    if (Sortable.get(kind)) continue;
    Sortable.create(kind, {
      group: 'skills', draggable: '.row, .row-open', handle: '.can-arrange > .row > :first-child', animation: 150,
      onEnd({ item, from, to, oldDraggableIndex, newDraggableIndex }) {
        if (from !== to || oldDraggableIndex !== newDraggableIndex) put(item, to.dataset.kind, newDraggableIndex);
      },
    });
  }
}

function put(row, kind, index) {
  htmx.ajax('POST', `${row.dataset.entry}/place/${kind}`, {
    source: '#skill-deeds', target: '#page', swap: 'morph', select: '#page', values: { place: index, back: row.closest('[data-back]').dataset.back },
  });
}

const rowsOf = kind => [...kind.querySelectorAll('.row, .row-open')];

// The menu of a row is made when it is asked for; without scripts its link opens the skill, where the menu is too.
function openMenu(link) {
  const row = link.closest('.row'), kind = row.closest('tbody'), all = rowsOf(kind), place = all.indexOf(row);
  const menu = document.getElementById('skill-menu').content.cloneNode(true).firstElementChild;
  const fill = text => text.replace('/SKILL', row.dataset.entry).replace('KIND', kind.dataset.kind);
  for (const button of menu.querySelectorAll('button')) button.setAttribute('formaction', fill(button.getAttribute('formaction')));
  for (const button of menu.querySelectorAll('[data-does]')) {
    const to = place + (button.dataset.does === 'up' ? -1 : 1);
    button.value = to;
    button.disabled = to < 0 || to >= all.length;
  }
  menu.querySelector(`[data-becomes="${kind.dataset.kind}"]`)?.remove();
  menu.querySelector('summary').setAttribute('aria-label', link.getAttribute('aria-label'));
  link.replaceWith(menu);
  htmx.process(menu);
  menu.open = true;
  menu.querySelector('summary').focus();
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('[data-skill-menu]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  openMenu(link);
}, true);

document.addEventListener('keydown', event => {
  const row = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && document.activeElement?.closest?.('.can-arrange .row');
  if (!row) return;
  event.preventDefault();
  const kind = row.closest('tbody'), all = rowsOf(kind), to = all.indexOf(row) + (event.key === 'ArrowUp' ? -1 : 1);
  if (to >= 0 && to < all.length) put(row, kind.dataset.kind, to);
}, true);

// The same folding as the server's, as near as a browser has it.
const fold = text => text.normalize('NFKC').toUpperCase().toLowerCase().split(/\s+/).filter(Boolean).join(' ');

function show(filter) {
  const words = fold(filter.value);
  let shown = 0;
  for (const row of document.querySelectorAll('.rows tr.row')) {
    const fits = row.dataset.name.includes(words);
    row.classList.toggle('is-filtered', !fits);
    if (fits) shown++;
  }
  document.querySelector('[data-skills-none]')?.classList.toggle('hidden', shown > 0 || document.querySelector('.rows tr.row-open') !== null);
}

document.addEventListener('input', event => {
  if (event.target.matches('[data-skill-filter]')) show(event.target);
});

// With Shift, every row from the last picked one is picked or left with it.
document.addEventListener('click', event => {
  if (!event.target.matches?.('.skills input[name=pick]')) return;
  const all = [...document.querySelectorAll('.skills .row:not(.is-filtered) input[name=pick]')];
  const [from, to] = [all.indexOf(last), all.indexOf(event.target)];
  if (event.shiftKey && from >= 0) for (const box of all.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = event.target.checked;
  last = event.target;
});

// A list that is not added yet stays in its field, whatever else is done on the tab.
document.addEventListener('htmx:beforeSwap', event => {
  const { xhr, requestConfig } = event.detail;
  const field = document.querySelector('.paste textarea');
  if (!field) return;
  const isOnTab = new URL(xhr.responseURL).pathname.startsWith(new URL(field.form.action).pathname.replace(/\/pasted$/, ''));
  field.closest('.paste').toggleAttribute('data-keep', isOnTab && field.value !== '' && requestConfig.elt !== field.form);
});
addEventListener('beforeunload', event => {
  if (document.querySelector('.paste textarea')?.value) { event.preventDefault(); event.returnValue = ''; }
});

document.addEventListener('htmx:afterSettle', ready);
ready();
