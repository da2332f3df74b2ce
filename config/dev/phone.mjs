import { readFileSync } from 'node:fs';

const EVENTS = '/dev/events';
const LISTEN = `<script type="module">
  // Only here while developing: shows what was edited, on the page that is open.
  new EventSource('${EVENTS}').onmessage = () =>
    document.getElementById('app').contentWindow.location.reload();
</script>`;

/**
 * The phone in the frame, told by a server-sent event to load what it shows again.
 * @param {string} frame the frame's index.html
 * @returns {{ reload: () => void, take: (req, res) => boolean }} `take` answers the frame itself and its question for events
 */
export function phone(frame) {
  const open = new Set();
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
      const page = readFileSync(frame, 'utf8').replace('</body>', `${LISTEN}</body>`);
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      res.end(page);
      return true;
    },
  };
}
