package dev.broadsheet.enrich.links;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.Link.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The page of a work on the web. Whoever puts an address into an abstract points to the work's own page, unless the site
 * is one of those that keep something else: other papers, videos, licences, archived data, packages.
 */
final class ProjectPage {

    private static final Set<String> OTHER_SITES = Set.of("""
            arxiv.org doi.org dx.doi.org openreview.net aclanthology.org ieee.org acm.org springer.com nature.com science.org
            sciencedirect.com elsevier.com wiley.com mdpi.com tandfonline.com sagepub.com frontiersin.org plos.org pnas.org
            biorxiv.org medrxiv.org ssrn.com osf.io thecvf.com neurips.cc nips.cc mlr.press jmlr.org aaai.org usenix.org
            iclr.cc icml.cc ceur-ws.org semanticscholar.org researchgate.net scholar.google.com sigport.org authorea.com
            preprints.org techrxiv.org hal.science inspirehep.net iop.org aps.org overleaf.com papers.ssrn.com
            youtube.com youtu.be vimeo.com bilibili.com slideslive.com
            creativecommons.org opensource.org gnu.org
            zenodo.org figshare.com kaggle.com dataverse.org datadryad.org physionet.org ieee-dataport.org mendeley.com
            pypi.org cran.r-project.org npmjs.com docker.com
            drive.google.com docs.google.com colab.research.google.com dropbox.com pan.baidu.com onedrive.live.com
            twitter.com x.com linkedin.com facebook.com reddit.com discord.gg discord.com medium.com wikipedia.org
            conf.researchr.org codabench.org w3.org
            apps.apple.com play.google.com forms.gle hdl.handle.net escholarship.org
            """.strip().split("\\s+"));

    private static final Pattern FILE =
            Pattern.compile(".*\\.(?:pdf|ps|ppt|pptx|zip|gz|tar|mp4|mov|csv|json|txt)", Pattern.CASE_INSENSITIVE);
    /** What speaks of where the work appears, and what speaks of the work all the same. */
    private static final Pattern VENUE =
            Pattern.compile("(?i:conference|proceedings|workshop|journal|symposium|summit|annual meeting"
                    + "|accepted (?:at|by|for|in|to)|acc?epted poster|published in|submitted to)"
                    + "|Challenge\\b|[Cc]ompetition|Convention");

    private static final Pattern OF_THE_WORK = Pattern.compile(
            "project|code|repo|data|demo|home ?page|web ?page|(?<!(?:conference|workshop|competition) )website|paper page"
                    + "|leaderboard|videos?\\b|models?\\b|available at|implementation|benchmark",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TRACKING = Pattern.compile("\\?(?:utm_|usp=|fbclid=).*+");

    private ProjectPage() {}

    static Optional<Link> link(Mention mention) {
        Address address = mention.address();
        boolean page =
                !isOther(address.site()) && !FILE.matcher(address.path()).matches() && !isOfVenue(mention.before());
        return page ? Optional.of(new Link(Kind.PROJECT, url(address))) : Optional.empty();
    }

    private static boolean isOther(String site) {
        String domain = site;
        while (domain.indexOf('.') > 0) {
            if (OTHER_SITES.contains(domain)) {
                return true;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return false;
    }

    private static boolean isOfVenue(String before) {
        String clause = before.substring(before.lastIndexOf(". ") + 1);
        return VENUE.matcher(clause).find() && !OF_THE_WORK.matcher(clause).find();
    }

    private static String url(Address address) {
        String scheme = address.host().endsWith(".github.io") ? "https" : address.scheme();
        String query = TRACKING.matcher(address.query()).matches() ? "" : address.query();
        String fragment =
                address.fragment().length() < 2 || address.fragment().startsWith("#:~:") ? "" : address.fragment();
        String rest = address.path() + query + fragment;
        return scheme + "://" + address.host() + (rest.equals("/") ? "" : rest);
    }
}
