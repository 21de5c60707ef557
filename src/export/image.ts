/** What a panel's picture shows: a chart's own canvas, or rows of text. */
export interface Picture {
  readonly title: string;
  readonly lines: readonly string[];
  readonly content:
    | HTMLCanvasElement
    | { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly colors: {
    readonly ink: string;
    readonly secondary: string;
    readonly hairline: string;
    readonly surface: string;
  };
}

const SCALE = 2;
const MARGIN = 24;
const LINE = 22;
const CELL_GAP = 20;
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A PNG at twice the screen's size with the panel's title, base and filters on it. */
export async function png(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no pictures');
  const { content, lines, title, colors } = picture;
  const top = MARGIN + 30 + lines.length * LINE;
  const widths = content instanceof HTMLCanvasElement ? [] : columnWidths(context, content);
  const size =
    content instanceof HTMLCanvasElement
      ? { width: content.width / SCALE, height: content.height / SCALE }
      : {
          width: widths.reduce((sum, width) => sum + width + CELL_GAP, 0),
          height: (content.rows.length + 1) * LINE + 8,
        };
  canvas.width = (Math.max(size.width, 480) + 2 * MARGIN) * SCALE;
  canvas.height = (top + size.height + MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = colors.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colors.ink;
  context.font = `600 18px ${FONT}`;
  context.fillText(title, MARGIN, MARGIN + 16);
  context.font = `13px ${FONT}`;
  context.fillStyle = colors.secondary;
  lines.forEach((line, at) => {
    context.fillText(line, MARGIN, MARGIN + 40 + at * LINE);
  });
  if (content instanceof HTMLCanvasElement) context.drawImage(content, MARGIN, top, size.width, size.height);
  else drawTable(context, content, { widths, top, colors });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
      'image/png',
    );
  });
}

type Cells = Exclude<Picture['content'], HTMLCanvasElement>;

function columnWidths(context: CanvasRenderingContext2D, { header, rows }: Cells): readonly number[] {
  context.font = `13px ${FONT}`;
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
