// A message goes after eight seconds, unless someone points at it or has the focus in it.
const patience = 8000;
let timer = 0;

function arm() {
  clearTimeout(timer);
  const toast = document.querySelector('[data-toast]');
  if (!toast) return;
  timer = setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) return arm();
    toast.remove();
  }, patience);
}

document.addEventListener('click', event => { if (event.target.closest('[data-toast-close]')) event.target.closest('[data-toast]').remove(); });
document.addEventListener('htmx:afterSettle', arm);
arm();
