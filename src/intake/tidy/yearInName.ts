/** The year that a project is named after: 2024年养老服务. Of several years none is sure. */
export function yearInName(name: string | null): number | null {
  const found = [...(name ?? '').normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2})\s*年(?!\s*[-—~至到])/g)];
  const years = new Set(found.map(([, year]) => Number(year)));
  const [year, ...others] = years;
  return others.length === 0 ? (year ?? null) : null;
}
