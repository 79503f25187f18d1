/** Pages of another site than that which is tested, each with one element. */
export class Pages {
  #url;
  #answers;

  /**
   * @param {string} url of the server
   * @param {Map<string, string>} answers what it gives, by path
   */
  constructor(url, answers) {
    this.#url = url;
    this.#answers = answers;
  }

  /**
   * The address of a page with one element.
   *
   * @param {string} tag
   * @param {Record<string, string | number>} attributes `endpoint` and `article-id`, and what else it takes
   */
  with(tag, attributes) {
    const path = `/page-${this.#answers.size}.html`;
    const written = Object.entries({id: 'element', source: 'wordpress', ...attributes})
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ');
    this.#answers.set(
      path,
      `<!doctype html>
<html lang="vi">
  <meta charset="utf-8">
  <title>Trang</title>
  <script type="module" src="/cdn/all.js"></script>
  <${tag} ${written}></${tag}>
</html>`,
    );
    return this.#url + path;
  }
}
