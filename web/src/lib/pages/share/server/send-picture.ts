import type { Picture } from './picture.ts';
import { pictureVersion } from './picture-version.ts';
import { renderPicture } from './render-picture.ts';

/**
 * A picture over HTTP. The address that names this very version may be kept for good, any other for an hour; whoever
 * still has it is told so before anything is drawn (RFC 9110).
 */
export async function sendPicture(request: Request, picture: Picture): Promise<Response> {
  const version = pictureVersion(picture);
  const isThisOne = new URL(request.url).searchParams.get('v') === version;
  const headers = {
    etag: `"${version}"`,
    'cache-control': isThisOne ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  };
  if (request.headers.get('if-none-match')?.includes(headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const png = await renderPicture(picture);
  if (!png) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  return new Response(png, { headers: { ...headers, 'content-type': 'image/png' } });
}
