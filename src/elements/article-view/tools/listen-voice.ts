/**
 * A voice for a language, of the region if there is one. Only voices of the reader's own device: others send the
 * text, and with it what is read, to whoever runs them.
 *
 * @param language BCP 47 tag
 */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const wanted = normal(language);
  const own = voices.filter(({localService}) => localService);
  return (
    own.find(({lang}) => normal(lang) === wanted) ??
    own.find(({lang}) => primary(lang) === primary(language))
  );
}

// Android writes `vi_VN`.
function normal(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-');
}

function primary(tag: string): string {
  return normal(tag).split('-', 1)[0] ?? '';
}
