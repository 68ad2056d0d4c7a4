// Small line icons drawn here, so that no sprite has to be fetched. They never carry meaning alone.
const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M4.5 20c.6-4 3.7-6 7.500-6s6.900 2 7.500 6',
  download: 'M12 4v11M7.500 11l4.500 4.500L16.500 11M4.500 19.500h15',
  link: 'M10 14a4 4 0 0 0 5.700 0l2.800-2.800a4 4 0 0 0-5.700-5.700l-1.200 1.200M14 10a4 4 0 0 0-5.700 0l-2.800 2.800a4 4 0 0 0 5.700 5.700l1.200-1.200',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 4.500L21 19.500H3zM12 10v4M12 16.700v.3',
  info: 'M12 3.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 0 1 0-17M12 11v5.500M12 7.500v.3',
  sun: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  chevron: 'M9 5.500l6.500 6.500L9 18.500',
  people:
    'M9 5a3.500 3.500 0 1 1 0 7a3.500 3.500 0 0 1 0-7M2.500 19.500c.5-3.500 3-5.300 6.500-5.300s6 1.800 6.500 5.300M16 5.500a3.300 3.300 0 0 1 0 6.300M18 14.600c2 .7 3.200 2.400 3.500 4.900',
  mail: 'M3.500 6h17v12.500h-17zM3.500 7l8.500 6.500L20.500 7',
  offline: 'M3 9.500a14 14 0 0 1 18 0M6.500 13a9 9 0 0 1 11 0M9.700 16.400a4 4 0 0 1 4.600 0M4 4l16 16',
  seal: 'M12 3l7 3v5.500c0 4.500-3 7.700-7 9.500c-4-1.800-7-5-7-9.500V6zM8.700 12l2.400 2.400l4.200-4.600',
  pencil: 'M4.500 19.500l1-4.200L16 4.800l3.200 3.200L8.700 18.500z',
  flag: 'M6 21V4M6 5h11.500l-2.500 4l2.500 4H6',
  hand: 'M12 4v9M8.500 6v8M15.500 6v8M5.500 12l1.500 5c.8 2.500 2.600 3.500 5 3.500c3.500 0 6.500-2 6.500-6V9',
  keyboard: 'M3 7h18v10.500H3zM6.500 10.500h.3M10 10.500h.3M13.500 10.500h.3M17 10.500h.3M7.500 14h9',
  cross: 'M7 7l10 10M17 7L7 17',
  minus: 'M6 12h12',
  dot: 'M12 10.500a1.500 1.500 0 1 1 0 3a1.500 1.500 0 0 1 0-3',
  building: 'M4 20h16M6 20V9.500M10 20V9.500M14 20V9.500M18 20V9.500M3.500 9.500L12 4l8.500 5.500z',
  bell: 'M6.500 16.500V11a5.500 5.500 0 0 1 11 0v5.500l1.500 1.500h-14zM10 20.500h4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon-line"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
