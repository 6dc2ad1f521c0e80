/** A plot of the page as a picture of its own: SVG with the page's colours in it, or PNG. */

const taken = ['fill', 'stroke', 'stroke-width', 'opacity', 'font', 'text-anchor'] as const;

export function svgOf(plot: SVGSVGElement): string {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const [shown, copied] = [plot.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')];
  shown.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of taken) copied[index]?.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.setProperty('background', getComputedStyle(document.body).backgroundColor);
  return new XMLSerializer().serializeToString(copy);
}

/** Twice as large as it is shown. */
export async function pngOf(plot: SVGSVGElement): Promise<Blob> {
  const { width, height } = plot.getBoundingClientRect();
  const address = URL.createObjectURL(new Blob([svgOf(plot)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(2 * width, 2 * height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture can’t be made here.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
