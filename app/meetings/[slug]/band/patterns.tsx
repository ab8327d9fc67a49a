/**
 * How statuses are filled: what has no date is light, doubt is hatched one way or another, what is off is crossed. So
 * the band reads without colour too.
 */
export function Patterns({ of }: { of: "wide" | "narrow" }) {
  return (
    <defs>
      <Pattern id={`${of}-planned`} className="stroke-tone-open" d="M2 0V4M6 0V4" width={1} height={4} />
      <Pattern
        id={`${of}-in_doubt`}
        className="stroke-tone-doubt"
        d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6"
        width={2.5}
      />
      <Pattern id={`${of}-postponed`} className="stroke-tone-doubt" d="M0 2H8M0 6H8" width={2} />
      <Pattern id={`${of}-suspended`} className="stroke-tone-doubt" d="M2 0V8M6 0V8" width={2.5} />
      <pattern id={`${of}-cancelled`} width="11" height="11" patternUnits="userSpaceOnUse">
        <rect width="11" height="11" className="fill-tone-off" />
        <path d="M0 0 11 11M11 0 0 11" className="stroke-paper" fill="none" strokeWidth="1.2" />
      </pattern>
      <Pattern id={`${of}-declined`} className="stroke-tone-off" d="M0 2H8M0 6H8" width={3} />
      <Pattern
        id={`${of}-not_held`}
        className="stroke-tone-off"
        d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6"
        width={3}
      />
      <linearGradient id={`${of}-fade`}>
        <stop offset="0" stopColor="#fff" stopOpacity="0.08" />
        <stop offset="1" stopColor="#fff" stopOpacity="0.85" />
      </linearGradient>
      <mask id={`${of}-comes`} maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill={`url(#${of}-fade)`} />
      </mask>
    </defs>
  );
}

interface PatternProps {
  id: string;
  className: string;
  d: string;
  width: number;
  height?: number;
}

function Pattern({ id, className, d, width, height = 8 }: PatternProps) {
  return (
    <pattern id={id} width="8" height={height} patternUnits="userSpaceOnUse">
      <path d={d} className={className} fill="none" strokeWidth={width} />
    </pattern>
  );
}
