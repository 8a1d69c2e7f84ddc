/** A drawn chart as a PNG: its SVG with the colours that it has on the screen, under its title, drawn onto a canvas. */

/** What is computed from style sheets and must stand on the elements themselves, since a picture has no style sheet. */
const PAINTED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "fill-opacity",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
];
const PADDING = 12;
const LINE = 18;
/** Pixels of the picture to one of the screen. */
const SHARPNESS = 2;
const SVG = "http://www.w3.org/2000/svg";

export interface PictureText {
  readonly title: string;
  readonly unit: string;
  /** What the signs mean, each with its sign as it is drawn in the legend. */
  readonly legend: readonly { readonly sign: SVGSVGElement | null; readonly label: string }[];
}

function painted(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = [drawn, ...drawn.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const original = originals[i];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const name of PAINTED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
    element.removeAttribute("style");
  });
  return copy;
}

function give(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Words in as many lines as they need. */
function broken(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Draws a heading from the top down; knows how far it has come. */
class Heading {
  readonly #frame: SVGSVGElement;
  readonly #measure: (text: string, font: string) => number;
  readonly #family: string;
  bottom = PADDING;

  constructor(frame: SVGSVGElement, family: string) {
    const context = document.createElement("canvas").getContext("2d");
    this.#frame = frame;
    this.#family = family;
    this.#measure = (text, font) => {
      if (context === null) return text.length * 7;
      context.font = font;
      return context.measureText(text).width;
    };
  }

  write(text: string, x: number, width: number, size: number, weight: number, fill: string): number {
    const font = `${weight} ${size}px ${this.#family}`;
    const lines = broken(text, width, (part) => this.#measure(part, font));
    lines.forEach((line, k) => {
      const element = document.createElementNS(SVG, "text");
      give(element, { x, y: this.bottom + LINE * (k + 1) - 5, "font-size": size, "font-weight": weight, fill });
      element.textContent = line;
      this.#frame.append(element);
    });
    return lines.length === 1 ? this.#measure(text, font) : width;
  }

  sign(sign: SVGSVGElement, x: number): void {
    const mark = painted(sign);
    give(mark, { x, y: this.bottom + 3 });
    this.#frame.append(mark);
  }

  next(lines: number): void {
    this.bottom += lines * LINE;
  }

  linesOf(text: string, width: number, size: number, weight: number): number {
    return broken(text, width, (part) => this.#measure(part, `${weight} ${size}px ${this.#family}`)).length;
  }
}

function framed(drawn: SVGSVGElement, text: PictureText): { readonly source: string; readonly width: number; readonly height: number } {
  const { width: inner, height: innerHeight } = drawn.getBoundingClientRect();
  const width = inner + 2 * PADDING;
  const page = getComputedStyle(document.documentElement);
  const family = getComputedStyle(drawn).fontFamily;
  const frame = document.createElementNS(SVG, "svg");
  const ground = document.createElementNS(SVG, "rect");
  frame.append(ground);
  const heading = new Heading(frame, family);
  heading.write(text.title, PADDING, inner, 13, 600, page.getPropertyValue("--text"));
  heading.next(heading.linesOf(text.title, inner, 13, 600));
  const soft = page.getPropertyValue("--text-soft");
  let x = PADDING + heading.write(text.unit, PADDING, inner, 12, 400, soft) + 20;
  for (const { sign, label } of text.legend) {
    if (x + 40 + label.length * 7 > width) {
      heading.next(1);
      x = PADDING;
    }
    if (sign !== null) heading.sign(sign, x);
    x += 24 + heading.write(label, x + 24, inner, 12, 400, soft) + 16;
  }
  heading.next(1);
  const chart = painted(drawn);
  give(chart, { x: PADDING, y: heading.bottom + 6 });
  frame.append(chart);
  const height = heading.bottom + 6 + innerHeight + PADDING;
  give(ground, { width, height, fill: page.getPropertyValue("--surface") });
  give(frame, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": family });
  return { source: new XMLSerializer().serializeToString(frame), width, height };
}

/** @throws Error where the browser cannot draw it. */
export async function pictureOf(drawn: SVGSVGElement, text: PictureText): Promise<Blob> {
  const { source, width, height } = framed(drawn, text);
  const address = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * SHARPNESS);
    canvas.height = Math.ceil(height * SHARPNESS);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser has no canvas to draw on");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("the browser made no picture")) : resolve(blob)), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
