interface ProgressRingProps {
  /** Share done, 0 … 1. */
  readonly share: number;
  readonly size?: number;
  /** Read aloud; without one the ring is decoration beside its figures. */
  readonly label?: string;
}

const radius = 7;
const round = 2 * Math.PI * radius;

export function ProgressRing({ share, size = 18, label }: ProgressRingProps) {
  const done = Math.max(0, Math.min(1, share));
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      style={{ flex: 'none', transform: 'rotate(-90deg)' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <circle cx={9} cy={9} r={radius} fill="none" stroke="var(--line-strong)" strokeWidth={2.4} />
      {done > 0 && (
        <circle
          cx={9}
          cy={9}
          r={radius}
          fill="none"
          stroke="var(--second)"
          strokeWidth={2.4}
          strokeDasharray={`${done * round} ${round}`}
        />
      )}
    </svg>
  );
}
