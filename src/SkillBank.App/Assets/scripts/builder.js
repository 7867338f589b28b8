// The editor of resumes: sliders, colors, and questions that hold the focus.
// A slider and its number say the same, and a color of one's own counts as chosen.
document.addEventListener('input', event => {
  const field = event.target;
  if (field.matches('[data-slide]')) {
    document.getElementById(field.dataset.slide).value = field.value;
  } else if (field.matches('[data-number]')) {
    document.querySelector(`[data-slide="${CSS.escape(field.id)}"]`).value = field.value;
  } else if (field.matches('[data-custom-color]')) {
    const label = field.closest('label');
    label.querySelector('[type=radio]').checked = true;
    label.style.setProperty('--c', field.value);
  }
}, true);

// A picture that cannot be had leaves its place empty, without the sign that browsers have for it; the editor says why.
const isBroken = picture => picture.complete && picture.getAttribute('src') && picture.naturalWidth === 0;
const fade = picture => picture.classList.toggle('is-missing', isBroken(picture));
for (const kind of ['error', 'load']) document.addEventListener(kind, event => { if (event.target.matches?.('img.mini-page')) fade(event.target); }, true);

function ready() {
  document.querySelectorAll('img.mini-page').forEach(fade);
  // The form of a new entry is opened to be written in.
  const form = document.activeElement;
  if (form?.matches('.own-form')) form.querySelector('input:not([type=hidden]), textarea')?.focus();
  const dialog = document.querySelector('dialog[data-asks][open]:not(:modal)');
  if (!dialog) return;
  dialog.close();
  dialog.showModal();
  dialog.querySelector('form :is(input:not([type=hidden]), textarea)')?.focus();
}

document.addEventListener('cancel', event => {
  if (!event.target.matches('dialog[data-asks]')) return;
  event.preventDefault();
  event.target.querySelector('[data-close]').click();
}, true);

document.addEventListener('htmx:afterSettle', ready);
ready();
