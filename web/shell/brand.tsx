export const Brand = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
    <rect x="1" y="1" width="24" height="24" rx="3" fill="#fff" />
    <path d="M7 5v16M7 13.6 16.6 5M10.4 10.8 18.6 21" stroke="#10314f" strokeWidth="2.6" fill="none" />
    <path d="M14.4 14.6l2.6 2.6 5-5.6" stroke="#b3261e" strokeWidth="2.4" fill="none" />
  </svg>
)
