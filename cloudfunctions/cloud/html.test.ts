import { escapedHtml } from './html';

test('typed text never becomes a tag or ends an attribute', () => {
  expect(escapedHtml(`<b onclick="x('1')">&amp;</b>`)).toBe(
    '&lt;b onclick=&quot;x(&#39;1&#39;)&quot;&gt;&amp;amp;&lt;/b&gt;',
  );
  expect(escapedHtml(12)).toBe('12');
});
