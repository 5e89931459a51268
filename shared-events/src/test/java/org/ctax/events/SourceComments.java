package org.ctax.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the comments in the sources say of each type, component and constant: the documentation has no second home. */
final class SourceComments {
    private static final Path SOURCES = Path.of("src/main/java/org/ctax/events");

    private final Map<String, String> said = new HashMap<>();

    SourceComments() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                var files = Files.walk(SOURCES)) {
            var sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(docs).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a type, as in {@code NeedClosed.Outcome}. */
    String ofType(Class<?> type) {
        return said.getOrDefault(nameOf(type), "");
    }

    /** Of a component of a record, a constant of an enumeration or a field. */
    String ofMember(Class<?> type, String member) {
        return said.getOrDefault(nameOf(type) + "#" + member, "");
    }

    static String nameOf(Class<?> type) {
        var outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable String> {
        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
            var name = outer == null ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                said.put(name, text(comment.getFullBody()));
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(p -> said.put(name + "#" + p.getName(), text(p.getDescription())));
            }
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable String type) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                said.put(type + "#" + variable.getName(), text(comment.getFullBody()));
            }
            return super.visitVariable(variable, type);
        }
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(SourceComments::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> "`" + link.getReference().getSignature().replace('#', '.') + "`";
            default -> part.toString();
        };
    }
}
