/** The portal shows the article that its address asks for, and knows nothing else about the four tags. */
const article = new URLSearchParams(location.search).get('article');
if (article) document.querySelector('article-view').setAttribute('article-id', article);
