const paths = {
  home: 'M2 7.5 8 2.5l6 5M3.5 6.5v7h9v-7',
  form: 'M3 2h10v12H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  chart: 'M2 12.500 6 7l3 3 5-6.500',
  shield: 'M8 1.800 13.500 4v4c0 3-2.300 5.200-5.500 6.300C4.800 13.200 2.500 11 2.500 8V4z',
  cycle: 'M13 8a5 5 0 1 1-1.500-3.500M13.500 2v3h-3',
  list: 'M5.500 4H14M5.500 8H14M5.500 12H14M2 4h.5M2 8h.5M2 12h.5',
  people:
    'M8 8a2.700 2.700 0 1 0 0-5.400A2.700 2.700 0 0 0 8 8zM2.800 14c.4-2.700 2.500-4 5.200-4s4.800 1.300 5.200 4',
  tree: 'M6 2h4v3.500H6zM1.500 10.500h4V14h-4zM10.500 10.500h4V14h-4zM8 5.500V8M3.500 10.500V8h9v2.500',
  tool: 'M2 4.500h7M12 4.500h2M2 11.500h2M7 11.500h7M9 3v3h3V3zM4 10v3h3v-3z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.700 10.700 14 14',
  more: 'M3 8h.5M8 8h.5M13 8h.5',
  person:
    'M8 8a2.700 2.700 0 1 0 0-5.400A2.700 2.700 0 0 0 8 8zM2.800 14c.4-2.700 2.500-4 5.200-4s4.800 1.300 5.200 4',
} as const;

export type IconName = keyof typeof paths;

/** One line, 16 × 16, in the colour of the text; always beside words or with a name on what holds it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg
    width={16}
    height={16}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.6}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    style={{ flex: 'none' }}
  >
    <path d={paths[name]} />
  </svg>
);
