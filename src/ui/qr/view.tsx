/** A QR code from the SVG text the server drew; always dark on white, whatever the theme. */
export const Qr = ({ svg, meaning }: { readonly svg: string; readonly meaning: string }) => (
  <img class="qr" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={meaning} width={160} height={160} />
);
