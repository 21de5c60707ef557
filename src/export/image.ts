interface Swatch {
  readonly color: string;
  readonly look: 'plain' | 'hatched' | 'outlined' | 'marked';
}

/** What a panel's picture shows: a chart's own canvas, or rows of text. */
export interface Picture {
  readonly title: string;
  readonly lines: readonly string[];
  /** Under the drawing, small: where it comes from. */
  readonly foot: readonly string[];
  /** What the colours mean; fewer than two need no words. */
  readonly legend: readonly { readonly name: string; readonly fill: Swatch }[];
  readonly content:
    | HTMLCanvasElement
    | { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly colors: {
    readonly ink: string;
    readonly secondary: string;
    readonly hairline: string;
    readonly surface: string;
    readonly vermilion: string;
  };
}

const SCALE = 2;
const MARGIN = 24;
const LINE = 22;
const CELL_GAP = 20;
const SWATCH = 12;
const BODY = 13;
const FOOT = { size: 11, line: 18, gap: 24 };
const LEAST_WIDTH = 480;
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A PNG at twice the screen's size with the panel's title and base over it, and where it comes from under it. */
export async function png(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no pictures');
  const { content, title, colors } = picture;
  const legend = picture.legend.length < 2 ? [] : picture.legend;
  const widths = content instanceof HTMLCanvasElement ? [] : columnWidths(context, content);
  const size =
    content instanceof HTMLCanvasElement
      ? { width: content.width / SCALE, height: content.height / SCALE }
      : {
          width: widths.reduce((sum, width) => sum + width + CELL_GAP, 0),
          height: (content.rows.length + 1) * LINE + 8,
        };
  const width = Math.max(size.width, LEAST_WIDTH);
  context.font = `${BODY}px ${FONT}`;
  const lines = broken(context, picture.lines, width);
  context.font = `${FOOT.size}px ${FONT}`;
  const foot = broken(context, picture.foot, width);
  const top = MARGIN + 30 + (lines.length + (legend.length === 0 ? 0 : 1)) * LINE;
  const end = top + size.height + FOOT.gap;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (end + foot.length * FOOT.line + MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = colors.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colors.ink;
  context.font = `600 18px ${FONT}`;
  context.fillText(title, MARGIN, MARGIN + 16);
  context.font = `${BODY}px ${FONT}`;
  context.fillStyle = colors.secondary;
  lines.forEach((line, at) => {
    context.fillText(line, MARGIN, MARGIN + 40 + at * LINE);
  });
  drawLegend(context, legend, { y: MARGIN + 40 + lines.length * LINE, colors });
  if (content instanceof HTMLCanvasElement) context.drawImage(content, MARGIN, top, size.width, size.height);
  else drawTable(context, content, { widths, top, colors });
  context.fillStyle = colors.hairline;
  context.fillRect(MARGIN, end - FOOT.gap / 2, width, 1);
  context.font = `${FOOT.size}px ${FONT}`;
  context.fillStyle = colors.secondary;
  foot.forEach((line, at) => {
    context.fillText(line, MARGIN, end + (at + 1) * FOOT.line - 4);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
      'image/png',
    );
  });
}

/** Lines no longer than the picture is wide, broken between any two signs, as Chinese may be. */
function broken(context: CanvasRenderingContext2D, lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => {
    const parts = [''];
    for (const sign of line) {
      const longer = `${parts.at(-1)}${sign}`;
      if (context.measureText(longer).width <= width) parts[parts.length - 1] = longer;
      else parts.push(sign.trim());
    }
    return parts;
  });
}

function drawLegend(
  context: CanvasRenderingContext2D,
  legend: Picture['legend'],
  { y, colors }: { readonly y: number; readonly colors: Picture['colors'] },
): void {
  let left = MARGIN;
  for (const { name, fill } of legend) {
    drawSwatch(context, fill, { left, top: y - SWATCH, colors });
    context.fillStyle = colors.ink;
    context.fillText(name, left + SWATCH + 6, y);
    left += SWATCH + 6 + context.measureText(name).width + CELL_GAP;
  }
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  { color, look }: Swatch,
  { left, top, colors }: { readonly left: number; readonly top: number; readonly colors: Picture['colors'] },
): void {
  if (look === 'outlined') {
    context.strokeStyle = colors.secondary;
    context.setLineDash([3, 2]);
    context.strokeRect(left + 0.5, top + 0.5, SWATCH - 1, SWATCH - 1);
    context.setLineDash([]);
    return;
  }
  context.fillStyle = color;
  context.fillRect(left, top, SWATCH, SWATCH);
  if (look === 'plain') return;
  context.strokeStyle = look === 'marked' ? colors.vermilion : colors.surface;
  for (const at of [3, 7, 11]) {
    context.beginPath();
    context.moveTo(left, top + at);
    context.lineTo(left + at, top);
    context.stroke();
  }
}

type Cells = Exclude<Picture['content'], HTMLCanvasElement>;

function columnWidths(context: CanvasRenderingContext2D, { header, rows }: Cells): readonly number[] {
  context.font = `${BODY}px ${FONT}`;
  return header.map((label, at) =>
    Math.max(...[label, ...rows.map((row) => row[at] ?? '')].map((text) => context.measureText(text).width)),
  );
}

function drawTable(
  context: CanvasRenderingContext2D,
  { header, rows }: Cells,
  { widths, top, colors }: { widths: readonly number[]; top: number; colors: Picture['colors'] },
): void {
  [header, ...rows].forEach((row, line) => {
    let left = MARGIN;
    const y = top + (line + 1) * LINE - 6;
    context.fillStyle = line === 0 ? colors.secondary : colors.ink;
    row.forEach((text, at) => {
      context.fillText(text, left, y);
      left += (widths[at] ?? 0) + CELL_GAP;
    });
    context.fillStyle = colors.hairline;
    context.fillRect(MARGIN, y + 7, left - MARGIN - CELL_GAP, 1);
  });
}
