// The text editor adds <style> elements, which `style-src 'self'` forbids. A style sheet made by a
// script is allowed, so every such element becomes one that hands its text to a sheet of its own.
class SheetElement extends HTMLElement {
  sheet = new CSSStyleSheet();
  observer = new MutationObserver(() => this.fill());

  connectedCallback() {
    this.hidden = true;
    this.fill();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.observer.observe(this, { childList: true, characterData: true, subtree: true });
  }

  disconnectedCallback() {
    this.observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  fill() {
    this.sheet.replaceSync(this.textContent);
  }
}
customElements.define('cms-style', SheetElement);
const create = Document.prototype.createElement;
Document.prototype.createElement = function createElement(name, options) {
  return create.call(this, String(name).toLowerCase() === 'style' ? 'cms-style' : name, options);
};
