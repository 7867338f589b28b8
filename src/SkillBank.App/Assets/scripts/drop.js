// Files: dropped anywhere on any page, or chosen in a form, they are brought in at once.
const target = () => document.getElementById('drop-target');
const holdsFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
let depth = 0;

document.addEventListener('dragenter', event => {
  if (!holdsFiles(event) || !target()) return;
  event.preventDefault();
  depth++;
  target().hidden = false;
});
document.addEventListener('dragleave', event => {
  if (!holdsFiles(event)) return;
  depth = Math.max(0, depth - 1);
  if (depth === 0) leave();
});
document.addEventListener('dragover', event => { if (holdsFiles(event) && target()) event.preventDefault(); });
document.addEventListener('drop', event => {
  if (!holdsFiles(event) || !target()) return;
  event.preventDefault();
  leave();
  send([...event.dataTransfer.files]);
});

document.addEventListener('change', event => {
  const field = event.target;
  if (field.matches('[data-photo]') && field.files.length > 0) {
    import('./photo.js').then(({ shrink }) => shrink(field)).then(() => field.form.submit());
    return;
  }
  if (!field.matches('[data-drop-form] input[type=file]') || field.files.length === 0) return;
  const files = [...field.files];
  field.value = '';
  send(files);
});

// A review is as good without its script.
function ready() {
  const review = document.querySelector('[data-review]');
  if (review) import('./review.js').then(({ begin }) => begin(review));
}
document.addEventListener('htmx:afterSettle', ready);
ready();

function leave() {
  depth = 0;
  const place = target();
  if (place) place.hidden = true;
}

async function send(files) {
  if (files.length === 0) return;
  const { upload } = await import('./drop-upload.js');
  await upload(files, target().dataset.drop, Number(target().dataset.most));
}
