// Times are written in the reader's own time zone, near ones as people say them.
function ready() {
  for (const place of document.querySelectorAll('time[data-moment]')) {
    const at = new Date(place.dateTime);
    const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86400000);
    const clock = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const date = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric' });
    place.textContent = days === 0 ? `Today, ${clock}` : days === 1 ? `Yesterday, ${clock}` : `${date}, ${clock}`;
  }
}
document.addEventListener('htmx:afterSettle', ready);
ready();
