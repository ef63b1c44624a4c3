// Starts what Wagtail starts with inline scripts, which `script-src 'self'` forbids.
function start(template) {
  const { cmsStart, cmsFor, cmsOptions } = template.dataset;
  const options = JSON.parse(cmsOptions);
  template.remove();
  if (!cmsFor) new window[cmsStart](options);
  else if (!cmsStart.startsWith('init')) new window[cmsStart](cmsFor, options);
  // Date fields inside a StreamField are started by Wagtail itself.
  else if (!window.jQuery(`#${cmsFor}`).data('xdsoft_datetimepicker')) window[cmsStart](cmsFor, options);
}
function startAll(root) {
  if (root.matches?.('template[data-cms-start]')) start(root);
  else root.querySelectorAll?.('template[data-cms-start]').forEach(start);
}
document.addEventListener('DOMContentLoaded', () => {
  startAll(document);
  const onChange = (changes) => changes.forEach((change) => change.addedNodes.forEach(startAll));
  new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
});
