import { readFileSync } from 'node:fs';

const EVENTS = '/dev/events';
const LISTEN = `<script type="module">
  // This script exists only during development. It reloads the edited page on the phone.
  new EventSource('${EVENTS}').onmessage = () =>
    document.getElementById('app').contentWindow.location.reload();
</script>`;

/**
 * The phone in the frame, reloaded by a server-sent event.
 *
 * @param {string} frame the frame’s index.html
 * @returns {{ reload: () => void, take: (req, res) => boolean }} `take` answers requests for the
 * frame and for its events
 */
export function phone(frame) {
  const open = new Set();
  // It is read once, because a build beside the running hospital replaces the file.
  let page;
  return {
    reload() {
      for (const res of open) res.write('data: reload\n\n');
    },
    take(req, res) {
      const [path] = req.url.split('?');
      if (path === EVENTS) {
        res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        res.write(': here\n\n');
        open.add(res);
        res.on('close', () => open.delete(res));
        return true;
      }
      if (path !== '/') return false;
      page ??= readFileSync(frame, 'utf8').replace('</body>', `${LISTEN}</body>`);
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      res.end(page);
      return true;
    },
  };
}
