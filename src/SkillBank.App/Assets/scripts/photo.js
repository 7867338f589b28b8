// A portrait is sent as large as a page can show it; what a camera makes is ten times that. What cannot be read here is sent as it is, and told there.
const mostPixels = 1000;
const mostBytes = 400_000;

export async function shrink(field) {
  const [file] = field.files;
  try {
    const picture = await createImageBitmap(file);
    const scale = mostPixels / Math.max(picture.width, picture.height);
    if (scale >= 1 && file.size <= mostBytes) return;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * Math.min(1, scale));
    canvas.height = Math.round(picture.height * Math.min(1, scale));
    const paper = canvas.getContext('2d');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.imageSmoothingQuality = 'high';
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    const files = new DataTransfer();
    files.items.add(new File([blob], 'portrait.jpg', { type: 'image/jpeg' }));
    field.files = files.files;
  } catch {
    // Sent as it is.
  }
}
