/**
 * What the bundled Lit is made to do differently: its Trusted Types policy is called after the bundle, so that
 * a page with two of them, or with a Lit of its own, needs no `'allow-duplicates'` (the same words elsewhere
 * in Lit mark attributes); and it drops what nothing here can reach; a module that reaches for it stops the
 * build, see `unsupported`. So does any other version of Lit, of which it has to be looked at anew.
 */
const litRewrites = {
  'lit-html/lit-html.js': [
    [/(?<=createPolicy\()(["'])lit-html\1/, '"POLICY"'],
    // Templates of SVG and MathML, and templates compiled beforehand.
    [/2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
    [/\+\(2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""\)/, ''],
    [
      /,2===(\w+)\|\|3===\1\)\{const (\w+)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/,
      ');',
    ],
    [/"number"==typeof \w+\?(this\.\w+\$AC\(\w+\)):\(.*?\),\w+\)(?=;)/, '$1'],
    // Directives, and what the parts of a template tell them.
    [/(\w+)=\w+\(this,\1,\w+(,0)?\),/g, ''],
    [/(\w+=)\w+\(this,(\w+\[\w+\+\w+\]),\w+,\w+\)/, '$1$2'],
    [/get [\w$]+\(\)\{[^{}]*\}/g, ''],
    [/this\._\$AN=void 0,/g, ''],
    [/,this\._\$AM=\w+/g, ''],
    [/(new [\w.]+\(.*?),this(?=,\w+\)|,this\.options\))/g, '$1'],
    [/(constructor\(\w+,\w+),\w+(?=,\w+\)\{(this\.type=\d,)?this\._\$AH)/, '$1'],
    [/(constructor\(\w+,\w+,\w+),\w+(?=,\w+\)\{(this\.type=\d,)?this\._\$AH)/, '$1'],
    [/(new \w+\(\w+),this\)/, '$1)'],
    [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
    [/setConnected\(\w+\)\{.*?\}(?=\})/, ''],
    [/(\w+\(\w+=this\._\$AA\.nextSibling),\w+\)\{for\(this\._\$AP\?\.\(.*?\);/, '$1){for(;'],
    [/:1===\w+\.type\?(.*?):6===\w+\.type&&\(.*?\)(?=,this)/, ':$1'],
    [/void 0!==(\w+)&&\((void 0!==\1\.strings\?.*?)\)(?=,\w+\+\+)/, '$2'],
    [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,.*?\),\w+\.removeAttribute\(\1\)\)/, ''],
    [/constructor\([\w,]*\)\{super\([\w,.]+\),this\.type=\d\}/g, ''],
    [/this\.type=\d,/g, ''],
    [/(\w+&&)!\w+&&(this\.j\(\w+\))/, '$1$2'],
    // Values that leave a part as it is.
    [/\(\w+=\w+\(this,(\w+),\w+,0\)(\?\?\w+)\)===\w+\)return;/, '$1=$1$2);'],
    [/&&\w+!==\w+(?=&&this\._\(|,\w+&&\(this)/g, ''],
    [/(\w+)===\w+&&\(\1=this\._\$AH\[\w+\]\),/, ''],
    // Comments, names of tags that are not there yet, and expressions in elements that hold bare text.
    [/(,\w+=)\/<\(\?:.*?\/g,\w+=\/-->\/g,\w+=\/>\/g/, '$1/<\\/?[a-zA-Z][^>\\s]*/g'],
    [/"!--"===(\w+)\[1\]\?.*?,(\w+=\w+)\):void 0!==\1\[3\]&&\(\2\)/, '$2'],
    [/\w+\?\?(\w+,\w+=-1\):void 0)/, '$1'],
    [/(===\w+\?(\w+=\w+)):\w+===\w+\|\|\w+===\w+\?\w+=\w+:\(\2,\w+=void 0\)/, '$1:$2'],
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?append\(\w+\[\w+\],\w+\(\)\)\}\}/, ''],
    [/else\{let (\w+)=-1;for\(;-1!==\(\1=\w+\.data\.indexOf.*?\.length-1\}/, ''],
    // Expressions on elements, and in attributes without double quotes, which the build writes.
    [/const \w+=\w+===\w+&&\w+\[\w+\+1\]\.startsWith\("\/>"\)\?" ":"";/, ''],
    [/(\.slice\(\w+\)\+\w+)\+\w+(\):\w+\+\w+)\+\(-2===.*?\)/, '$1$2'],
    [/void 0===\w+\[1\]\?\w+=-2:/, ''],
    [/,\w+=\/'\/g/, ''],
    [/'"'===\w+\[3\]\?([\w$]+):\w+\):\w+===\1\|\|\w+===\w+\?\w+=\w+:/, '$1):'],
    // What only keeps types apart, or saves some time.
    [/if\(\w+\.hasAttributes\(\)\)(?=for)/, ''],
    [/(null===(\w+)\|\|"object"!=typeof \2)&&"function"!=typeof \2/, '$1'],
    [/\w+\((\w+)\)(?=\.nextSibling|\.remove\(\))/g, '$1'],
    // Listeners that are objects, with options of their own.
    [/\|\|(\w+)\.capture!==(\w+)\.capture\|\|\1\.once!==\2\.once\|\|\1\.passive!==\2\.passive/, ''],
    [/"function"==typeof (this\.[\w$]+)\?(\1\.call\(.*?\)):\1\.handleEvent\(\w+\)/, '$2'],
    // Places to render to other than the end of an element.
    [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
    [/(\w+)\?\.renderBefore\?\?(\w+)(?=;let)/, '$2'],
    [
      /const (\w+)=(\w+)\?\.renderBefore\?\?null;(.*?),\1\),\1,void 0,(\2)\?\?\{\}/,
      '$3,null),null,$4',
    ],
    // Its versions and its support of browsers without shadow DOM, where no element of ours could start.
    [/(const|,) ?(\w+)=\w+\.litHtmlPolyfillSupport;\2\?\.\(\w+,\w+\),/, ';'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("3\.3\.3"\);/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Decorators, which take a build.
    [/static addInitializer\(\w+\)\{.*?\}/, ''],
    [/,void 0!==(\w+)\.(\w+)&&\(this\.\2=\[\.\.\.\1\.\2\]\)/, ''],
    [/,this\.constructor\.\w+\?\.forEach\(.*?\)\)/, ''],
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this)/, ''],
    // Properties without options or with accessors of their own, and names that are symbols.
    [/,\w+=\{attribute:!0,.*?hasChanged:\w+\}/, ''],
    [
      /(createProperty\(\w+,(\w+))=\w+(\)\{.*?),this\._\$Ei\(\),this\.prototype.*?wrapped=!0\)/,
      '$1$3',
    ],
    [/if\(!\w+\.noAccessor\)|,!\w+\.noAccessor(?=\)\{)/, ''],
    [/void 0!==(\w+)&&(?=\w+\(this\.prototype,\w+,\1\))/, ''],
    [
      /const\{get:\w+,set:\w+\}=.*?\{(get\(\)\{return (.*?)\}).*?\{get:\w+,set\(\w+\)\{const (\w+)=.*?;.*?\),/,
      'return{$1,set(value){const $3=$2;$2=value,',
    ],
    [/(?<=elementProperties\.get\(\w+\))\?\?\w+/, ''],
    [/\[\.\.\.\w+\((\w+)\),\.\.\.\w+\(\1\)\]/, 'Object.keys($1)'],
    [/"string"==typeof (\w+)(?=\?\1\.toLowerCase)(.*?):void 0/, '!0$2:0'],
    // Values that are compared or converted in ways of their own, objects in attributes, and defaults that are
    // reflected.
    [/break;case Object:case Array:(try\{.*?\}catch\(\w+\)\{.*?\}|.*?)(?=\})/g, ''],
    [/(\w+)\?\1\.emptyScript:""/, '""'],
    [/"function"==typeof \w+\.converter\?.*?:void 0!==\w+\.converter\?.*?:(?=\w+;)/, ''],
    [/if\(void 0!==\w+&&!0===\w+\.reflect\)(?=\{)/, ''],
    [/void 0!==(\w+\.converter)\?\.toAttribute\?\1:(\w+)/, '$1??$2'],
    [/(\w+)\?\?this\._\$Ej\?\.get\(\w+\)\?\?\1/, '$1'],
    [
      /(requestUpdate\((\w+),(\w+),(\w+)),.*?\?\?(\w+)\).*?return;this\.C\(.*?\)\}(.*?\})C\(.*?\}(?=async)/,
      '$1){if(void 0!==$2){if(!$5(this[$2],$3))return;this._$AL.has($2)||this._$AL.set($2,this.hasUpdated?$3:void 0),$4.reflect&&this._$Em!==$2&&(this._$Eq??=new Set).add($2)}$6',
    ],
    // Styles other than in one array, and shadow roots that are made in other ways.
    [
      /this\.finalizeStyles\((this\.styles)\)\}static finalizeStyles\(\w+\)\{.*?return \w+(?=\})/,
      '$1',
    ],
    [/this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
    [/\w+\.elementStyles=\[\],\w+\.shadowRootOptions=\{.*?\},/, ''],
    // Updates that are put off, refused, done at once or begun before the element is in the page.
    [
      /const \w+=this\.scheduleUpdate\(\);return null!=\w+&&await \w+,/,
      'return this.performUpdate(),',
    ],
    [/scheduleUpdate\(\)\{.*?\}(performUpdate\(\)\{)if\(.*?\)return;/, '$1'],
    [/if\(!this\.hasUpdated\)\{(if\()this\.renderRoot\?\?=.*?,(.*?\})const .*?,\w+\)\}\}/, '$1$2'],
    [
      /let \w+=!1;(const (\w+)=.*?try\{)\w+=.*?\?\((.*?\(\2\))\):.*?(\}catch\(\w+\)\{throw )\w+=!1,(.*?\})\w+&&/,
      '$1$3$4$5',
    ],
    [/this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(\w+\)\)/, '$1'],
    [/shouldUpdate\(\w+\)\{return!0\}/, ''],
    [/firstUpdated\(\w+\)\{\}/, ''],
    // Steps that only those could do in another way.
    [
      /const (\w+=Symbol\(\)),\w+=this\.getPropertyDescriptor\((\w+),\w+,(\w+)\);(\w+\(this\.prototype,\2,)\w+(.*?)static getPropertyDescriptor\(\w+,(\w+),\w+\)\{return\{get\(\)\{return this\[\6\]\}.*?\}\}/,
      'const key=Symbol();$4{get(){return this[key]},set(value){const before=this[key];this[key]=value,this.requestUpdate($2,before,$3)}}$5',
    ],
    [/static getPropertyOptions\(\w+\)\{.*?\}/, ''],
    [/getPropertyOptions\((\w+)\)/, 'elementProperties.get($1)'],
    [/this\._\$Eh&&(?=\[)/, ''],
    [/"string"==typeof (\w+)\?\1:!0\?(.*?):0/, '$1??$2'],
    [
      /static _\$Ei\(\)\{if.*?return;(.*?)\}(static finalize\(.*?return;)if\((.*?),this\._\$Ei\(\),/,
      '$2$1,$3;if(',
    ],
    [/this\._\$Ev\(\)\}_\$Ev\(\)\{/, ''],
    [/(attributeChangedCallback\().*?\}(.*?)_\$AK\((\w+),(\w+)\)\{/, '$2$1$3,before,$4){'],
    [/enableUpdating\(\w+\)\{\}/, ''],
    [/\w+\("(elementProperties|finalized|properties)"\)/g, '"$1"'],
    [
      /return this\.performUpdate\(\),(.*?)\}performUpdate\(\)\{(.*?)(?=\}willUpdate)/,
      '$2;return $1',
    ],
    // Its versions, and browsers where no element of ours could start.
    [/,(\w+)=\w+\.reactiveElementPolyfillSupport(.*),\1\?\.\(\{ReactiveElement:\w+\}\)/s, '$2'],
    [/,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("2\.1\.2"\)/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/(\w+)=\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '$1=true'],
    [/\w+ instanceof CSSStyleSheet\?\w+:(?=\w+\.styleSheet)/, ''],
    // Stylesheets from strings, with values in them, and from a literal that is evaluated twice.
    [/\((\w+),\.\.\.\w+\)=>\{const \w+=.*?;return (new \w+\()\w+,\1,\w+/, '($1)=>{return $2$1[0]'],
    // And from one before it is needed, which whoever loads it does at once.
    [
      /constructor\((\w+),.*?\}get styleSheet\(\)\{.*?return \w+\}toString\(\)\{.*?\}/,
      'constructor($1){(this.styleSheet=new CSSStyleSheet).replaceSync(this.cssText=$1)}',
    ],
  ],
  // Of a task we read the status and the error, and render by ourselves.
  '@lit/task/task.js': [
    [/get taskComplete\(\)\{.*?\}(?=constructor)/, ''],
    [/get value\(\)\{.*?\}/, ''],
    [/,this\.u=\w+|this\.u=\w+,/g, ''],
    [/render\((\w+)\)\{switch\(this\.\w+\)\{.*?\}\}/, ''],
    // Its arguments always come from one function that returns an array, and it always runs by itself.
    [/const (\w+)="object"==typeof (\w+)\?\2:\{.*?\};/, 'const $1=$2;'],
    [/this\.m=\w+\.argsEqual\?\?\w+,/, ''],
    [/this\.m(?=\()/, 'r'],
    [/,this\.autoRun=.*?(?=\}hostUpdate)/, ''],
    [/hostUpdate\(\)\{.*?\}hostUpdated\(\)\{.*?\}T\(\)\{.*?\}async S(?=\(\))/, 'hostUpdate'],
    [/this\.T(\(\),(\w+)=this\.O);.*?(\w+\(\w+,\w+\))\|\|await /, 'this.j$1;$2&&$3||'],
    [/(\{let \w+,\w+;)\w+\?\?=this\.\w+\(\),/, '$1'],
    [/"afterUpdate"===this\.autoRun\?.*?\)\):/, ''],
    // It is ended only while it runs, and its callbacks throw nothing.
    [/abort\((\w+)\)\{1===this\.\w+&&(this\.\w+)\?\.abort\(\1\)\}/, 'abort(){$2.abort()}'],
    [/try\{(this\.\w+)\?\.(\(\w+\))\}catch\{\}/g, '$1$2;'],
    // And nobody waits for it, or gives a reason for ending it.
    [/(1===this\.\w+)\?(this\.\w+\?\.abort\(\)):\(.*?\)/, '$1&&$2'],
    [/,this\.\w+\?\.\(\w+\)(?=\})/g, ''],
  ],
  'lit-element/lit-element.js': [
    // Directives that want to know whether their element is on the page.
    [
      /connectedCallback\(\)\{super\.connectedCallback\(\),.*?\}disconnectedCallback\(\)\{.*?\}/,
      '',
    ],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    // Places to render to other than the end of the shadow root, and elements that render nothing.
    [/constructor\(\)\{.*?this\.renderOptions=(.*?),this\._\$Do=void 0\}/, ''],
    [/this\._\$Do=(.*?)this\.renderOptions/, '$1{host:this}'],
    [/createRenderRoot\(\)\{.*?\}(?=update)/, ''],
    [/render\(\)\{return \w+\}/, ''],
    [/\w+\._\$litElement\$=!0,/, ''],
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("4\.2\.2"\);/, ''],
  ],
};

/** What our Lit has lost, as far as a module shows that it wants it; that styles are arrays is for the types. */
const unsupported = {
  'a module of Lit other than `lit` and `@lit/task`':
    /from\s*['"](?!lit['"]|@lit\/task['"])(lit|@lit|lit-html|lit-element)\//,
  'templates other than of HTML': /\b(svg|mathml)`/,
  'styles from strings': /\bunsafeCSS\(/,
  'an expression in bare text': />[^<>]*\$\{[^<]*<\/(script|style|textarea|title)>/,
  'an expression on an element': /<[a-z][\w-]*\s+\$\{/,
  'a comment in a template': /\bhtml`[^`]*<!--/,
  'a tag from an expression': /\bhtml`[^`]*<\/?\$\{/,
  'a value that leaves a part as it is': /\bnoChange\b/,
  'a tag that ends with an expression': /\bhtml`[^`]*\$\{[^{}]*\}\/>/,
  'an object that listens': /\s@[\w-]+=\$\{\{/,
  'another place to render to': /\b(renderBefore|creationScope|shadowRootOptions)\b/,
  'another way to update': /\b(shouldUpdate|firstUpdated|scheduleUpdate|performUpdate)\(/,
  'another kind of property':
    /\b(useDefault|noAccessor|hasChanged|fromAttribute)\b|\btype: (Object|Array)\b/,
  'accessors of a property': /\bproperties = \{[^;]*?\b(\w+): \{[^]*?\b[gs]et \1\(/,
};

/**
 * A file of Lit as a bundle has it; absent for a file that is taken as it is.
 *
 * @param {string} path with `/` between folders
 * @param {(why: string) => void} fail told where the file no longer looks as it did
 */
export function bundledLit(path, code, bundle, fail) {
  const file = Object.keys(litRewrites).find((known) => path.endsWith(`/${known}`));
  for (const [pattern, replacement] of litRewrites[file] ?? []) {
    if (!pattern.test(code)) fail(`${file} no longer holds ${pattern}`);
    code = code.replace(pattern, replacement.replace('POLICY', `article-elements-${bundle}`));
  }
  return file && code;
}

/** Makes the Lit of a bundle its own. */
export const ownLit = (bundle) => ({
  name: 'own-lit',
  transform(code, id) {
    if (!id.includes('node_modules')) {
      for (const [what, pattern] of Object.entries(unsupported)) {
        if (pattern.test(code)) this.error(`${id} holds ${what}, which the bundled Lit lacks`);
      }
      return null;
    }
    const own = bundledLit(id.replaceAll('\\', '/'), code, bundle, (why) => this.error(why));
    return own ? {code: own, map: null} : null;
  },
  renderChunk(code, {fileName}) {
    const bare = /<[a-z][^<>]*\s[.?@]?[\w-]+=(?=\$\{|')/.exec(code);
    if (bare) this.error(`${fileName} holds an attribute without double quotes: ${bare[0]}`);
    return null;
  },
});
