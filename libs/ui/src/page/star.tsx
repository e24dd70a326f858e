/** The mark: a four-pointed star. */
export const Star = ({ size = 26 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden style={{ flex: 'none' }}>
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M16 1l4.6 10.4L31 16l-10.4 4.6L16 31l-4.6-10.4L1 16l10.4-4.6zM16 9l-2.2 4.8L9 16l4.8 2.2L16 23l2.2-4.8L23 16l-4.8-2.2z"
    />
  </svg>
);
