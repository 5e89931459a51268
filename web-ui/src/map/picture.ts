import { saveFile } from '@/frame/saveFile';

/** What a picture says of itself, since it travels alone. */
export interface Caption {
  title: string;
  moment: string;
  legendTitle: string;
  legend: { colour: string | undefined; text: string }[];
  notes: string[];
  language: string;
  rightToLeft: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const LINE = 15;
const LETTER = 5.6;
const WIDE_LETTER = 10.5;
const ENLARGED = 2;
const FONTS = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', 'Segoe UI', Arial, sans-serif";
/** What a drawing gets from the page's style and must bear itself elsewhere. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'vector-effect',
];

/** A drawing with its title, legend, moment and notes as one file that needs nothing else; always in light colours. */
export function pictureOf(drawing: SVGSVGElement, caption: Caption): SVGSVGElement {
  const { width, height } = sizeOf(drawing);
  const picture = element('svg', { xmlns: SVG, direction: caption.rightToLeft ? 'rtl' : 'ltr' }) as SVGSVGElement;
  picture.setAttribute('xml:lang', caption.language);
  const full = width + 2 * MARGIN;
  const start = caption.rightToLeft ? full - MARGIN : MARGIN;
  const write = (text: string, y: number, size: number, weight = 400) => {
    const line = element('text', { x: start, y, 'font-size': size, 'font-weight': weight, fill: '#10202f' });
    line.textContent = text;
    picture.append(line);
  };
  write(caption.title, MARGIN + 16, 18, 650);
  write(caption.moment, MARGIN + 36, 12);
  const top = MARGIN + 48;
  const body = inLightColours(drawing);
  body.setAttribute('x', String(MARGIN));
  body.setAttribute('y', String(top));
  body.setAttribute('width', String(width));
  body.setAttribute('height', String(height));
  picture.append(body);

  let y = top + height + 24;
  y = legendInto(picture, caption, { y, full });
  for (const line of caption.notes.flatMap((note) => wrapped(note, width))) {
    write(line, y, 10.5);
    y += LINE;
  }
  const tall = y + MARGIN / 2;
  picture.setAttribute('viewBox', `0 0 ${full} ${tall}`);
  picture.setAttribute('width', String(full));
  picture.setAttribute('height', String(tall));
  picture.setAttribute('font-family', FONTS);
  picture.prepend(element('rect', { width: full, height: tall, fill: '#ffffff' }));
  return picture;
}

export function saveSvg(picture: SVGSVGElement, name: string): void {
  saveFile(new Blob([textOf(picture)], { type: 'image/svg+xml' }), `${name}.svg`);
}

export async function savePng(picture: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = sizeOf(picture);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([textOf(picture)], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * ENLARGED;
    canvas.height = height * ENLARGED;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (file === null) {
      throw new Error('The picture cannot be drawn');
    }
    saveFile(file, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function textOf(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
}

function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { width, height };
}

/** The page may be dark; its style sheet knows the same colours for paper. */
function inLightColours(drawing: SVGSVGElement): SVGSVGElement {
  const paper = document.createElement('div');
  paper.className = 'map-colours map-paper';
  paper.style.cssText = 'position: absolute; visibility: hidden; inline-size: 0; overflow: hidden';
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  paper.append(copy);
  document.body.append(paper);
  for (const name of ['class', 'style', 'role', 'tabindex', 'aria-label', 'aria-describedby', 'aria-roledescription']) {
    copy.removeAttribute(name);
  }
  for (const part of copy.querySelectorAll<SVGElement>('path, circle, rect, text')) {
    const style = getComputedStyle(part);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value !== '' && !value.startsWith('url(')) {
        part.setAttribute(name, value);
      }
    }
  }
  for (const part of copy.querySelectorAll<SVGElement>('*')) {
    for (const name of ['class', 'style', 'tabindex', 'data-code', 'data-bubble', 'data-changed']) {
      part.removeAttribute(name);
    }
  }
  paper.remove();
  return copy;
}

function legendInto(picture: SVGSVGElement, caption: Caption, place: { y: number; full: number }): number {
  const { full } = place;
  let { y } = place;
  const paper = document.createElement('div');
  paper.className = 'map-colours map-paper';
  document.body.append(paper);
  const sign = caption.rightToLeft ? -1 : 1;
  let x = caption.rightToLeft ? full - MARGIN : MARGIN;
  const put = (text: string, colour: string | undefined, swatch: boolean) => {
    const width = widthOf(text) + (swatch ? 20 : 0) + 14;
    if (sign > 0 ? x + width > full - MARGIN : x - width < MARGIN) {
      x = caption.rightToLeft ? full - MARGIN : MARGIN;
      y += LINE + 5;
    }
    if (swatch) {
      const left = sign > 0 ? x : x - 14;
      paper.style.color = colour ?? 'var(--map-land)';
      picture.append(
        element('rect', {
          x: left,
          y: y - 10,
          width: 14,
          height: 12,
          fill: getComputedStyle(paper).color,
          stroke: '#6b7780',
        }),
      );
      if (colour === undefined) {
        picture.append(
          element('path', {
            d: `M${left} ${y + 2}l14 -12M${left} ${y - 4}l7 -6M${left + 7} ${y + 2}l7 -6`,
            stroke: '#6b7780',
          }),
        );
      }
    }
    const line = element('text', { x: x + sign * (swatch ? 19 : 0), y, 'font-size': 11.5, fill: '#10202f' });
    line.textContent = text;
    picture.append(line);
    x += sign * width;
  };
  put(caption.legendTitle, undefined, false);
  for (const { colour, text } of caption.legend) {
    put(text, colour, true);
  }
  paper.remove();
  return y + LINE + 8;
}

/** Lines about as long as there is room; a file of text cannot break them itself. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = /[\u3000-\u9fff]/.test(text) ? Array.from(text) : text.split(/(?<= )/);
  for (const word of words) {
    if (widthOf(line + word) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()];
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE_LETTER : LETTER), 0);
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, String(value));
  }
  return made;
}
