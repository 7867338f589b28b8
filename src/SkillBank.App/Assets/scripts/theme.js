// The theme changes at once; the server learns of it by the same form.
document.addEventListener('submit', event => {
  if (!event.target.matches('[data-theme-form]')) return;
  const theme = event.submitter.value;
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
}, true);
