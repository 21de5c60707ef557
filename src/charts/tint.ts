/** Two colours (#RRGGBB) mixed: 0 gives the first, 1 the second. */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)];
  const mix = from.map((channel, at) => Math.round(channel + ((to[at] ?? channel) - channel) * share));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Ink or surface, whichever reads better on a fill. */
export function readableOn(fill: string, { ink, surface }: { readonly ink: string; readonly surface: string }): string {
  return contrast(fill, ink) > contrast(fill, surface) ? ink : surface;
}

/** The contrast of two colours as WCAG measures it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
