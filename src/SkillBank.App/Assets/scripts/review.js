// The review of an import: all or none of a section at once, how much will be taken, and how far it is.
import { run } from './drop-upload.js';

const boxes = place => [...place.querySelectorAll('[data-review-take]')];
const taken = place => boxes(place).filter(box => box.checked).length;

export function begin(form) {
  if (form.dataset.begun) return;
  form.dataset.begun = 'true';
  for (const button of form.querySelectorAll('[data-review-all]')) button.hidden = false;
  form.addEventListener('change', () => count(form));
  form.addEventListener('click', event => {
    const button = event.target.closest('[data-review-all]');
    if (!button) return;
    const section = button.closest('[data-review-section]');
    const take = taken(section) === 0;
    for (const box of boxes(section)) box.checked = take;
    count(form);
  });
  form.addEventListener('submit', event => {
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    event.stopPropagation();
    run(form.getAttribute('action'), new FormData(form), document.querySelector('[data-review-title]')?.textContent ?? 'Import', 'Sorting it into the bank');
  }, { capture: true });
  count(form);
}

function count(form) {
  for (const section of form.querySelectorAll('[data-review-section]')) {
    const [some, all] = [taken(section), boxes(section).length];
    section.querySelector('[data-review-count]').textContent = `${some} of ${all} taken`;
    section.querySelector('[data-review-all]').textContent = some === 0 ? 'Take all' : 'Take none';
  }
  const button = form.querySelector('[data-review-apply]');
  if (!button) return;
  const some = taken(form);
  button.textContent = some === boxes(form).length ? 'Bring it in' : `Bring in ${some} of ${boxes(form).length}`;
  button.disabled = some === 0;
}
