/** Names that would run, break out, be filled in, or turn the page around if they were taken for anything but text. */
export const HOSTILE_NAMES: readonly string[] = [
  '</script><script>document.title="owned"</script>',
  "</style><img src=x onerror=alert(1)>",
  "{{x}} {{{constructor}}} {{> page}}",
  "constructor",
  "__proto__",
  "a\u2028b\u2029c",
  "\u202eevil\u2066 \u05e9\u05dc\u05d5\u05dd",
  "新興国株式ファンド 第３号 — مؤسسة",
  'x" onmouseover="alert(1)" y=\'1\'',
  "<!-- ]]> &lt;b&gt; &#x3C;b>",
  "Fund with a name that goes on and on, as the marketing department of 2031 wished it to, with-a-part-that-has-no-space-to-break-at",
];
