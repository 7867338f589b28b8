// Menus are disclosures: one at a time, closed by a click elsewhere, walked by arrow keys.
const open = () => [...document.querySelectorAll('details[data-menu][open]')];

document.addEventListener('click', event => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('toggle', event => {
  if (!event.target.matches?.('details[data-menu]') || !event.target.open) return;
  for (const menu of open()) if (menu !== event.target) menu.open = false;
}, true);
document.addEventListener('keydown', event => {
  const menu = event.target.closest?.('details[data-menu][open]');
  if (!menu || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const items = [...menu.querySelectorAll('ul a, ul button:not(:disabled)')];
  if (!items.length) return;
  event.preventDefault();
  const at = items.indexOf(document.activeElement);
  items[(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + items.length) % items.length].focus();
});
document.addEventListener('htmx:beforeSwap', () => { for (const menu of open()) menu.open = false; });
