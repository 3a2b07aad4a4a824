/** Line icons on a 20 × 20 grid, stroke 1.5, round ends. Drawn for this app. */
const paths = {
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.4-1.6L17 17',
  arrow: 'M4 10h12m-4.5-4.5L16 10l-4.5 4.5',
  back: 'M16 10H4m4.5-4.5L4 10l4.5 4.5',
  up: 'm5 12.5 5-5 5 5',
  down: 'm5 7.5 5 5 5-5',
  right: 'm7.5 5 5 5-5 5',
  left: 'm12.5 5-5 5 5 5',
  check: 'm4 10.5 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13ZM8.3 17.3a2 2 0 0 0 3.4 0',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4l2.8 1.8',
  calendar: 'M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5',
  file: 'M5 2.5h6.5L15 6v11.5H5ZM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  upload: 'M10 13V3.5M6 7l4-3.7L14 7M3.5 12.5v4h13v-4',
  download: 'M10 3.5V13m-4-3.7 4 3.7 4-3.7M3.5 13v3.5h13V13',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-7.5v4M10 6.6v.2',
  warn: 'M10 3.2 17.5 16.5h-15ZM10 8v4M10 14v.2',
  stop: 'M6.9 2.8h6.2l4.1 4.1v6.2l-4.1 4.1H6.9l-4.1-4.1V6.9ZM10 6.5v4.3M10 13.3v.2',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.5 3.2 3.2 0 0 0 0 6.5ZM3.8 17c.5-3 3-4.7 6.2-4.7s5.7 1.7 6.2 4.7',
  building: 'M4 17V4.5h8V17M12 8.5h4V17M2.5 17h15M6.5 7.5h3M6.5 10.5h3M6.5 13.5h3',
  switch: 'M4 7h11.5M12.5 4l3 3-3 3M16 13H4.5M7.5 10l-3 3 3 3',
  columns: 'M3.5 4.5h13v11h-13ZM8 4.5v11M12.3 4.5v11',
  rows: 'M3.5 5.5h13M3.5 8.5h13M3.5 11.5h13M3.5 14.5h13',
  filter: 'M3 4.5h14L11.7 11v5l-3.4-1.8V11Z',
  seal: 'M4.5 4.5h11v11h-11ZM7.5 8h5M10 8v4.8M7.5 12.8h5',
  shield: 'M10 2.8 16 5v4.5c0 3.7-2.4 6.3-6 7.7-3.6-1.4-6-4-6-7.7V5ZM7.3 9.8l2 2 3.5-3.8',
  link: 'M8.5 11.5 12 8M9 5.8l1.7-1.7a3.6 3.6 0 0 1 5.1 5.1l-1.7 1.7M11 14.2l-1.7 1.7a3.6 3.6 0 0 1-5.1-5.1l1.7-1.7',
  keyboard: 'M2.5 5.5h15v9h-15ZM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.7h7',
  globe:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2 2 2.8 4.4 2.8 7S12 15 10 17c-2-2-2.8-4.4-2.8-7S8 5 10 3Z',
  print: 'M6 7V3h8v4M6 13H3.5V7h13v6H14M6 11h8v6H6Z',
  spark: 'M10 3v4M10 13v4M3 10h4M13 10h4',
  empty: 'M3 13.5h4l1 2h4l1-2h4M3 13.5l2.3-8h9.4l2.3 8v3.5H3Z',
  letter: 'M3 5h14v10.5H3ZM3.4 5.4 10 11l6.6-5.6',
  scales: 'M10 3v14M6 17h8M4 6.5h12M4 6.5 2 11.5h4ZM16 6.5l-2 5h4Z',
  sprout: 'M10 17v-7M10 10C10 7 8 5 4 5c0 3.5 2 5.5 6 5.5ZM10 12c0-3 2-5 6-5 0 3.5-2 5.5-6 5.5Z',
  turn: 'M4 8.5h9a3.5 3.5 0 0 1 0 7H8M7 5 3.7 8.5 7 12',
  mark: 'M4 3.5h7l5.5 5.5-7 7.5L4 11ZM7.3 7v.1',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.9 8.1a2.1 2.1 0 1 1 3 2c-.6.3-.9.7-.9 1.4M10 14v.1',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** An icon beside words is decoration and hidden from readers; an icon alone needs `label`. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <>
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem`, flex: 'none' }}
      >
        <path d={paths[name]} />
      </svg>
      {label && <span className="visually-hidden">{label}</span>}
    </>
  );
}
