/** A part of one as a percentage that never rounds something to nothing, nor nearly all to all. */
export function formatShare(part: number, locale: string): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (part > 0 && part < 0.01) return `<${percent.format(0.01)}`;
  if (part > 0.99 && part < 1) return `>${percent.format(0.99)}`;
  return percent.format(part);
}
