/**
 * What a view draws as a picture of its own, SVG or PNG: with the view's question and answer above it and the citation below. What the page
 * shows is traced as it stands there, with the page's colours: drawings as they are, and of everything else boxes and words.
 */

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const space = 'http://www.w3.org/2000/svg';
/** Around the picture, and between its parts, in pixels. */
const margin = 24;

/** What is there to be used and not to be looked at. */
const controls = 'details, input, select, .button, button.chip, label.chip, .hidden, .hint, .foot';

/** @param parts what the page shows, one below the other; `cited` stands below them */
export function pictureOf(parts: readonly Element[], title: string, cited: string): Picture {
  const out = document.createElementNS(space, 'svg');
  let [width, y] = [320, margin];
  for (const part of parts) {
    const traced = tracedOf(part);
    if (traced === null) continue;
    traced.group.setAttribute('transform', `translate(${round(margin - traced.left)} ${round(y - traced.top)})`);
    out.append(traced.group);
    width = Math.max(width, traced.right - traced.left);
    y += traced.bottom - traced.top + margin;
  }
  const font = '11px system-ui, sans-serif';
  for (const line of linesOf(cited, font, width)) {
    out.append(textOf(line, margin, y + 11, { font, fill: colourOf(getComputedStyle(document.body).color) }));
    y += 16;
  }
  const [wide, high] = [Math.ceil(width + 2 * margin), Math.ceil(y + margin)];
  attribute(out, { xmlns: space, viewBox: `0 0 ${wide} ${high}`, width: wide, height: high });
  const [named, paper] = [document.createElementNS(space, 'title'), document.createElementNS(space, 'rect')];
  named.textContent = title;
  attribute(paper, { width: wide, height: high, ...fillOf(getComputedStyle(document.documentElement).backgroundColor) });
  out.prepend(named, paper);
  return { svg: new XMLSerializer().serializeToString(out), width: wide, height: high };
}

/** A canvas is at most so long, in pixels, and a picture at most twice as large as it is shown. */
const longest = 16_000;

export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(2, longest / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(scale * width), Math.round(scale * height)];
    (canvas.getContext('2d') as CanvasRenderingContext2D).drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture can’t be made here.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** An element as shapes and words, where they stand in the window; null where it shows nothing. */
function tracedOf(element: Element): (Extent & { readonly group: SVGGElement }) | null {
  const group = document.createElementNS(space, 'g');
  const extent: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const add = (shape: SVGElement, { left, top, right, bottom }: Extent) => {
    group.append(shape);
    extent.left = Math.min(extent.left, left);
    extent.top = Math.min(extent.top, top);
    extent.right = Math.max(extent.right, right);
    extent.bottom = Math.max(extent.bottom, bottom);
  };
  const trace = (at: Element): void => {
    if (at.matches(controls) || !at.checkVisibility({ visibilityProperty: true })) return;
    if (at instanceof SVGSVGElement) {
      add(drawingOf(at), at.getBoundingClientRect());
      return;
    }
    for (const box of boxesOf(at)) add(box, at.getBoundingClientRect());
    const label = labelOf(at);
    if (label) add(label.shape, label.extent);
    for (const child of at.childNodes) {
      if (child instanceof Element) trace(child);
      else if (child instanceof Text) for (const { shape, extent: of } of wordsOf(child)) add(shape, of);
    }
  };
  trace(element);
  return group.childElementCount === 0 ? null : { ...extent, group };
}

/** What a drawing says by its rules of style, said by its shapes themselves. */
const copied = ['stroke-width', 'stroke-dasharray', 'opacity', 'text-anchor', 'font-family', 'font-size', 'font-weight'] as const;

function drawingOf(plot: SVGSVGElement): SVGSVGElement {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const [shown, shapes] = [plot.querySelectorAll('*'), copy.querySelectorAll('*')];
  shown.forEach((element, index) => {
    const [shape, style] = [shapes[index] as Element, getComputedStyle(element)];
    for (const name of ['class', 'style', 'role', 'tabindex']) shape.removeAttribute(name);
    for (const name of ['fill', 'stroke'] as const) {
      const value = style.getPropertyValue(name);
      if (value === 'none' || value.startsWith('url(')) shape.setAttribute(name, value.replaceAll('"', ''));
      else attribute(shape, paintOf(name, value, Number(style.getPropertyValue(`${name}-opacity`) || 1)));
    }
    for (const name of copied) shape.setAttribute(name, style.getPropertyValue(name));
  });
  for (const name of ['class', 'style', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name);
  const { left, top, width, height } = plot.getBoundingClientRect();
  attribute(copy, { x: round(left), y: round(top), width: round(width), height: round(height) });
  return copy;
}

/** The ground and the lines around it. */
function boxesOf(element: Element): SVGElement[] {
  const style = getComputedStyle(element);
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const boxes: SVGElement[] = [];
  const ground = fillOf(style.backgroundColor);
  const sides = (['top', 'right', 'bottom', 'left'] as const).map((side) => ({
    side,
    width:
      style.getPropertyValue(`border-${side}-style`) === 'none' ? 0 : Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    stroke: paintOf('stroke', style.getPropertyValue(`border-${side}-color`)),
    dashed: style.getPropertyValue(`border-${side}-style`) === 'dashed',
  }));
  const around = sides.every(({ width: each, stroke }) => each > 0 && stroke['stroke-opacity'] !== 0) ? sides[0] : undefined;
  if (ground['fill-opacity'] !== 0 || around) {
    const rect = document.createElementNS(space, 'rect');
    const inset = (around?.width ?? 0) / 2;
    attribute(rect, { x: round(left + inset), y: round(top + inset), width: round(width - 2 * inset), height: round(height - 2 * inset) });
    attribute(rect, { rx: Math.min(height / 2, Number.parseFloat(style.borderTopLeftRadius) || 0), ...ground });
    if (around)
      attribute(rect, { ...around.stroke, 'stroke-width': around.width, ...(around.dashed ? { 'stroke-dasharray': '3 2' } : {}) });
    boxes.push(rect);
  }
  if (around) return boxes;
  const ends = {
    top: [left, top, right, top],
    right: [right, top, right, bottom],
    bottom: [left, bottom, right, bottom],
    left: [left, top, left, bottom],
  };
  for (const { side, width: each, stroke } of sides) {
    if (each === 0 || stroke['stroke-opacity'] === 0) continue;
    const [line, [x1, y1, x2, y2]] = [document.createElementNS(space, 'line'), ends[side] as [number, number, number, number]];
    attribute(line, { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), ...stroke, 'stroke-width': each });
    boxes.push(line);
  }
  return boxes;
}

/** The words of a text, line by line, as the page breaks it. */
function wordsOf(text: Text): { shape: SVGTextElement; extent: Extent }[] {
  const style = getComputedStyle(text.parentElement as Element);
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const lines: { words: string; left: number; top: number; right: number; bottom: number }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < 2) {
      line.words += ` ${word}`;
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
    } else lines.push({ words: word, left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  }
  return lines.map(({ words, ...extent }) => {
    const said = style.textTransform === 'uppercase' ? words.toUpperCase() : words;
    const shape = textOf(said, extent.left, extent.top + ascentOf(font), { font, fill: colourOf(style.color) });
    if (style.letterSpacing !== 'normal') shape.setAttribute('letter-spacing', style.letterSpacing);
    return { shape, extent };
  });
}

/** What a rule of style says before an element's own words: on a phone, whose a cell is. */
function labelOf(element: Element): { shape: SVGTextElement; extent: Extent } | null {
  const style = getComputedStyle(element, '::before');
  const [, words] = /^"(.+)"$/.exec(style.content) ?? [];
  if (!words) return null;
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const own = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const [left, top] = [box.left + Number.parseFloat(own.paddingLeft), box.top + Number.parseFloat(own.paddingTop)];
  canvas().font = font;
  const { width, fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = canvas().measureText(words);
  const baseline = top + ascent + (Number.parseFloat(style.lineHeight) - ascent - descent) / 2;
  const shape = textOf(words, left, baseline, { font, fill: colourOf(style.color) });
  return { shape, extent: { left, top, right: left + width, bottom: top + ascent + descent } };
}

function textOf(words: string, x: number, y: number, { font, fill }: { readonly font: string; readonly fill: string }): SVGTextElement {
  const text = document.createElementNS(space, 'text');
  attribute(text, { x: round(x), y: round(y), fill });
  text.style.font = font;
  text.textContent = words;
  return text;
}

let pen: CanvasRenderingContext2D | null = null;
function canvas(): CanvasRenderingContext2D {
  const made = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  pen ??= made.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  return pen;
}

function ascentOf(font: string): number {
  canvas().font = font;
  return canvas().measureText('x').fontBoundingBoxAscent;
}

/** A text broken where it gets wider than there is room for. */
function linesOf(text: string, font: string, width: number): string[] {
  canvas().font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && canvas().measureText(longer).width > width) lines.push(word);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines;
}

/** Red, green, blue and opacity of any colour that a page may have: other programs know no other words for them. */
const colours = new Map<string, readonly [string, number]>();
function readColour(value: string): readonly [hex: string, opacity: number] {
  let known = colours.get(value);
  if (!known) {
    const context = canvas();
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = value;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    known = [`#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`, Math.round((100 * alpha) / 255) / 100];
    colours.set(value, known);
  }
  return known;
}

const colourOf = (value: string) => readColour(value)[0];
const fillOf = (value: string) => paintOf('fill', value);

function paintOf(name: 'fill' | 'stroke', value: string, opacity = 1): Record<string, string | number> {
  const [colour, alpha] = readColour(value);
  const visible = Math.round(100 * alpha * opacity) / 100;
  return { [name]: colour, [`${name}-opacity`]: visible };
}

function attribute(element: Element, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}

const round = (value: number) => Math.round(10 * value) / 10;
