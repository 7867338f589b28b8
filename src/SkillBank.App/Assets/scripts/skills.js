// The rows of skills: dragging within and between kinds, filtering while typing, picking a range. Each has a twin in the menus and forms of the page.
import { htmx } from './navigation.js';

let last = null;
let merging = false;

function ready() {
  const place = document.querySelector('[data-skills]');
  if (place) arrange(place);
  const filter = document.querySelector('[data-skill-filter]');
  if (filter?.value) show(filter);
  const panel = document.getElementById('merging');
  if (panel && !merging) panel.focus();
  merging = panel !== null;
}

async function arrange(place) {
  const kinds = [...place.querySelectorAll('tbody.can-arrange:not([data-sorting])')];
  if (kinds.length === 0) return;
  for (const kind of kinds) kind.dataset.sorting = '';
  const { default: Sortable } = await import('sortablejs');
  for (const kind of kinds) {
    Sortable.create(kind, {
      group: 'skills', draggable: '.row', handle: '.grip', animation: 150,
      onEnd({ item, from, to, oldDraggableIndex, newDraggableIndex }) {
        if (from !== to || oldDraggableIndex !== newDraggableIndex) put(place, item.dataset.skill, to.dataset.kind, newDraggableIndex);
      },
    });
  }
}

function put(place, skill, kind, index) {
  htmx.ajax('POST', `${place.dataset.skills}/${skill}/place/${kind}`, {
    source: '#skill-deeds', target: '#page', swap: 'morph', select: '#page', values: { place: index, back: place.dataset.back },
  });
}

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

document.addEventListener('htmx:afterSettle', ready);
ready();
