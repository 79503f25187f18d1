/// <reference types="vite/client" />
import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

// The reference endpoint, and the sites that are none: named in the address, by whoever serves the stories, or by
// `npm run storybook`.
const page = globalThis as unknown as {__endpoint?: string; __sites?: string};
const asked = new URLSearchParams(location.search);
const {STORYBOOK_ENDPOINT: endpoint, STORYBOOK_SITES: sites} = import.meta.env;
page.__endpoint = asked.get('endpoint') ?? page.__endpoint ?? String(endpoint ?? '');
page.__sites = asked.get('sites') ?? page.__sites ?? String(sites ?? '');

// Stories find it the way the elements of any page do.
const meta = document.createElement('meta');
meta.name = 'article-endpoint';
meta.content = page.__endpoint;
document.head.append(meta);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'vi', title: 'Tiếng Việt'},
          {value: 'en', title: 'English'},
          {value: 'ar', title: 'العربية'},
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  initialGlobals: {language: 'vi', theme: 'light'},
  decorators: [
    (story, {globals}) => {
      const {documentElement: root} = document;
      root.lang = String(globals['language']);
      root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
      root.style.colorScheme = String(globals['theme']);
      return story();
    },
  ],
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
  },
};

export default preview;
