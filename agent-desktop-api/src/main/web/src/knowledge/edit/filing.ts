import type { ArticleFile } from '../../app/knowledge'
import { useFiling } from '../../ui/filing'
import { fileAddress, knowledge } from '../requests'

/** Files on their way to an article, pictures of its text among them. */
export function useArticleFiles(article: () => string, attached: () => number, renew: () => Promise<void>) {
  const filing = useFiling<ArticleFile>({
    most: 50,
    attached,
    send: (file, progress) => knowledge.attach(article(), file, progress),
    drop: (file) => knowledge.detach(article(), file),
    renew,
  })
  /** Puts a picture among the files, and says where it lies. */
  const picture = async (file: File): Promise<string | null> => {
    const kept = await filing.add(file)
    return kept && fileAddress(article(), kept.id)
  }
  return { filing, picture }
}
